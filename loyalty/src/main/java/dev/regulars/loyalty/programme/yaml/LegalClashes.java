package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Scope;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Names the offers that a country's law leaves nothing of. */
final class LegalClashes {
    private final KnownNames known;

    LegalClashes(KnownNames known) {
        this.known = known;
    }

    /** Warns at each; the lists of offers and their places go together. */
    void check(List<Value> places, List<Offer> offers, List<LegalRule> laws) {
        for (int i = 0; i < offers.size(); i++) {
            var give = offers.get(i).give();
            var section = places.get(i).section();
            if (section.has("give")) {
                clashes(give, laws).forEach(said -> section.warnAt("give", said));
            }
        }
    }

    private Stream<String> clashes(Benefit give, List<LegalRule> laws) {
        return ban(give).stream()
                .flatMap(ban ->
                        laws.stream()
                                .filter(law -> law.no().contains(ban))
                                .filter(law -> known.allIn(give.of(), category(law)))
                                .map(law -> sentence(ban, give.of(), law)));
    }

    private static Optional<Ban> ban(Benefit give) {
        return switch (give) {
            case Benefit.Cut _ -> Optional.of(Ban.DISCOUNT);
            case Benefit.Points _, Benefit.MorePoints _ -> Optional.of(Ban.EARN);
            case Benefit.Treatment _ -> Optional.empty();
        };
    }

    private static Scope category(LegalRule law) {
        return new Scope(Scope.Kind.CATEGORY, law.category());
    }

    private static String sentence(Ban ban, Scope of, LegalRule law) {
        return "the law of "
                + law.country()
                + ", as 'legal' has it, allows no "
                + (ban == Ban.DISCOUNT ? "discount" : "points")
                + " on '"
                + law.category()
                + "', so this offer of '"
                + of.written()
                + "' gives nothing in stores there";
    }
}
