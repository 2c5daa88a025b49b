package dev.regulars.loyalty.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One of the parts of a condition that must all hold. */
sealed interface Clause {

    boolean holds(Situation situation) throws CelEvaluationException;

    /** Whether the customer can still change it in this sale, as far as we can tell. */
    boolean ofBasket();

    /** The parts of a basket that it asks for, as written. */
    Set<String> scopes();

    record Plain(Comparison comparison) implements Clause {
        @Override
        public boolean holds(Situation situation) {
            return comparison.holds(situation);
        }

        @Override
        public boolean ofBasket() {
            return comparison.subject().ofBasket();
        }

        @Override
        public Set<String> scopes() {
            return comparison.subject().ofScope() ? Set.of(comparison.argument()) : Set.of();
        }
    }

    /**
     * What is more than a comparison, judged by CEL.
     *
     * @param facts what its names stand for
     */
    record Expression(Program program, Map<String, Situation.Fact> facts, Set<String> scopes)
            implements Clause {
        @Override
        public boolean holds(Situation situation) throws CelEvaluationException {
            CelVariableResolver names = name -> find(name, situation);
            return Boolean.TRUE.equals(program.eval(names));
        }

        private Optional<Object> find(String name, Situation situation) {
            var fact = facts.get(name);
            return fact == null ? Optional.empty() : Optional.of(fact.in(situation));
        }

        @Override
        public boolean ofBasket() {
            return false;
        }
    }
}
