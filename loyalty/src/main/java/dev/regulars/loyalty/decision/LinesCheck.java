package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.Values;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether there are lines that an offer can give something for. */
final class LinesCheck implements Check {
    private final int scope;
    private final boolean ofFavourite;
    private final boolean cuts;
    private final Reason noMatchingLine;

    private LinesCheck(Benefit give, int scope, Values gift) {
        this.scope = scope;
        ofFavourite = give.of().kind() == Scope.Kind.FAVOURITE;
        cuts = give instanceof Benefit.Cut;
        noMatchingLine = new Reason("no-matching-line", gift);
    }

    /**
     * Empty for an offer that is not for goods at all.
     *
     * @param scope place in {@link Scopes} of the lines that it is for
     * @param gift what it gives, as values that fill a sentence
     */
    static Optional<Check> of(Benefit give, int scope, Values gift) {
        return give instanceof Benefit.Treatment
                ? Optional.empty()
                : Optional.of(new LinesCheck(give, scope, gift));
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        if (ofFavourite && sale.facts().traits().favourite() == null) {
            return Why.NO_FAVOURITE;
        }
        var lines = sale.lines().in(scope);
        return cuts ? lines.whyNothing(noMatchingLine) : lines.whyNoPoints(noMatchingLine);
    }
}
