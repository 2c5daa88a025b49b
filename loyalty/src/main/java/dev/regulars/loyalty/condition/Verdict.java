package dev.regulars.loyalty.condition;

import org.jspecify.annotations.Nullable;

/** What became of a condition in a situation. */
public sealed interface Verdict {

    Verdict HOLDS = new Holds();

    record Holds() implements Verdict {}

    /**
     * It does not hold.
     *
     * @param because the part that fails; absent where it is no plain comparison. One that the
     *     customer can still change is named only when everything else holds
     */
    record Fails(@Nullable Comparison because) implements Verdict {}

    /** It cannot be judged: a fact is not known here, or the arithmetic fails. */
    record Broken(String why) implements Verdict {}
}
