package dev.regulars.loyalty.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/**
 * Reads and type-checks conditions where they are written. All that is wrong with one is reported
 * together. Safe for use by many threads.
 */
public final class ConditionCompiler {
    private static final int LONGEST = 2_000;

    private final CelCompiler forTiers;
    private final CelCompiler forAudiences;
    private final CelCompiler forOffers;
    private final Currency currency;

    public ConditionCompiler(Currency currency) {
        this.currency = currency;
        forTiers = compiler().build();
        forAudiences = ofProfiles().build();
        var builder = ofProfiles().addFunctionDeclarations(Vocabulary.FUNCTIONS_OF_A_SALE);
        Vocabulary.OF_A_SALE.forEach(builder::addVar);
        forOffers = builder.build();
    }

    /** What a condition stands for, which decides what it may ask. */
    public enum Use {
        TIER,
        AUDIENCE,
        OFFER
    }

    /** Either a condition or everything that is wrong with it. */
    public sealed interface Result {
        /**
         * It can be asked.
         *
         * @param scopes every category and article that it names, as written
         */
        record Compiled(Condition condition, List<Named> scopes) implements Result {
            public Compiled {
                scopes = List.copyOf(scopes);
            }
        }

        record Refused(List<Problem> problems) implements Result {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * Something wrong in a condition.
     *
     * @param offset of the character it begins at, from 0
     * @param message in plain words, with what was meant
     */
    public record Problem(int offset, String message) {}

    /**
     * A scope that a condition names.
     *
     * @param offset of the character it begins at, from 0
     * @param written {@code category:NAME} or {@code sku:NAME}
     */
    public record Named(int offset, String written) {}

    /**
     * Checks a condition.
     *
     * @param tiers names that {@code tier} may be compared with
     * @param segments names that may be looked for in {@code segments}
     */
    public Result compile(String text, Use use, Set<String> tiers, Set<String> segments) {
        if (text.length() > LONGEST) {
            var message = "a condition has at most " + LONGEST + " characters";
            return new Result.Refused(List.of(new Problem(0, message)));
        }
        var validated = compilerFor(use).compile(text);
        try {
            return reviewed(text, validated.getAst(), tiers, segments);
        } catch (CelValidationException e) {
            return new Result.Refused(PlainWords.of(text, use, e));
        }
    }

    private CelCompiler compilerFor(Use use) {
        return switch (use) {
            case TIER -> forTiers;
            case AUDIENCE -> forAudiences;
            case OFFER -> forOffers;
        };
    }

    private Result reviewed(
            String text, CelAbstractSyntaxTree tree, Set<String> tiers, Set<String> segments) {
        var review = new Review(tree, currency, tiers, segments);
        var problems = review.problems();
        return problems.isEmpty()
                ? new Result.Compiled(
                        new Condition(
                                text,
                                ConditionRuntime.written(tree),
                                review.windows(),
                                review.timed()),
                        review.scopes())
                : new Result.Refused(problems);
    }

    private static CelCompilerBuilder ofProfiles() {
        var builder = compiler();
        Vocabulary.OF_A_PROFILE.forEach(builder::addVar);
        return builder;
    }

    private static CelCompilerBuilder compiler() {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(CelOptions.current().build())
                        .setResultType(SimpleType.BOOL)
                        .addFunctionDeclarations(Vocabulary.FUNCTIONS_OF_A_MEMBER);
        Vocabulary.OF_A_MEMBER.forEach(builder::addVar);
        return builder;
    }
}
