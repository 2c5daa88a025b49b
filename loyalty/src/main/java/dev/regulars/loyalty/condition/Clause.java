package dev.regulars.loyalty.condition;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.Program;

/** One of the parts of a condition that must all hold. */
sealed interface Clause {

    boolean holds(Situation situation) throws CelEvaluationException;

    /** Whether the customer can still change it in this sale, as far as we can tell. */
    boolean ofBasket();

    record Plain(Comparison comparison) implements Clause {
        @Override
        public boolean holds(Situation situation) {
            return comparison.holds(situation);
        }

        @Override
        public boolean ofBasket() {
            return comparison.subject().ofBasket();
        }
    }

    record Expression(Program program) implements Clause {
        @Override
        public boolean holds(Situation situation) throws CelEvaluationException {
            return Boolean.TRUE.equals(program.eval(situation, situation.functions()));
        }

        @Override
        public boolean ofBasket() {
            return false;
        }
    }
}
