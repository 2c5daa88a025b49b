package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.server.console.Wording;
import java.util.List;
import java.util.Optional;

/** How often a limited offer can be given too often, while tills cannot ask. */
final class WorstCases {
    private static final String LANGUAGE = "en";

    private WorstCases() {}

    /** One sentence for each offer that can. */
    static List<String> of(CheckedProgramme programme, long tills) {
        return programme.offers().stream()
                .map(offer -> sentence(offer, tills))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> sentence(Offer offer, long tills) {
        var limit = offer.limit();
        if (limit == null || tills < 2) {
            return Optional.empty();
        }
        return switch (limit.offline()) {
            case OfflinePolicy.Deny _, OfflinePolicy.Escrow _ -> Optional.empty();
            case OfflinePolicy.Limited limited ->
                    Optional.of(
                            "“%s” can be given %s at each of %s that cannot ask: at worst %s instead of once."
                                    .formatted(
                                            offer.text(LANGUAGE),
                                            times(limited.perMemberAndTill()),
                                            Wording.counted(tills, "till", "tills"),
                                            times(tills * limited.perMemberAndTill())));
        };
    }

    private static String times(long number) {
        return number == 1 ? "once" : Wording.inWords(number) + " times";
    }
}
