package dev.regulars.server.console.programme;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy.Limited;
import dev.regulars.server.console.Wording;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;

/**
 * How often a limited offer can be given too often, and points be spent, while tills cannot ask:
 * each cap times the paired tills. What is denied, leased or divided into shares is never given too
 * often.
 */
public final class WorstCases {
    private static final String LANGUAGE = "en";

    private WorstCases() {}

    /** A cap of every till: what of one offer it counts, and how often that may be in truth. */
    private record Cap(Offer offer, Limited limited, String what, long instead) {}

    /**
     * One sentence for each offer that can, and one for points.
     *
     * @param held points of all members; asked for only where they can be spent offline
     */
    static List<String> of(CheckedProgramme programme, long tills, LongSupplier held) {
        return tills < 2
                ? List.of()
                : Stream.concat(
                                caps(programme).map(cap -> now(cap, tills)),
                                points(programme, held).map(points -> points.now(tills)))
                        .toList();
    }

    /** The same for one till more, beside how it is now. */
    public static List<String> withOneMore(
            CheckedProgramme programme, long tills, LongSupplier held) {
        return tills < 1
                ? List.of()
                : Stream.concat(
                                caps(programme).map(cap -> then(cap, tills)),
                                points(programme, held).map(points -> points.then(tills)))
                        .toList();
    }

    private static Stream<OverspentPoints> points(CheckedProgramme programme, LongSupplier held) {
        var rule = programme.redeem();
        return rule != null && rule.offline() instanceof Limited limited
                ? Stream.of(OverspentPoints.of(rule, limited, held.getAsLong()))
                : Stream.empty();
    }

    private static Stream<Cap> caps(CheckedProgramme programme) {
        return programme.offers().stream().flatMap(WorstCases::caps);
    }

    private static Stream<Cap> caps(Offer offer) {
        var limit = offer.limit();
        var name = "“" + offer.text(LANGUAGE) + "”";
        var ofMember =
                limit != null && limit.offline() instanceof Limited limited
                        ? Stream.of(new Cap(offer, limited, name, limit.uses()))
                        : Stream.<Cap>empty();
        var ofCode =
                offer.code() instanceof OfferCode.SingleUse(Limited limited)
                        ? Stream.of(new Cap(offer, limited, "One code of " + name, 1))
                        : Stream.<Cap>empty();
        return Stream.concat(ofMember, ofCode);
    }

    private static String now(Cap cap, long tills) {
        long each = cap.limited().perMemberAndTill();
        return "%s can be given %s at each of %s that cannot ask: at worst %s instead of %s.%s"
                .formatted(
                        cap.what(),
                        Wording.times(each),
                        Wording.counted(tills, "till", "tills"),
                        Wording.times(tills * each),
                        Wording.times(cap.instead()),
                        inAll(cap, tills));
    }

    private static String then(Cap cap, long tills) {
        long each = cap.limited().perMemberAndTill();
        return "%s: at worst %s instead of %s, now %s.%s"
                .formatted(
                        cap.what(),
                        Wording.times((tills + 1) * each),
                        Wording.times(cap.instead()),
                        Wording.times(tills * each),
                        inAll(cap, tills + 1));
    }

    /** What all tills together may give by their other caps. */
    private static String inAll(Cap cap, long tills) {
        var perDay = cap.limited().perTillAndDay();
        var value = cap.limited().valuePerTill();
        return (perDay == null
                        ? ""
                        : " All members together: %s a day."
                                .formatted(Wording.count(perDay * tills)))
                + (value == null
                        ? ""
                        : " All that head office has not heard of: %s."
                                .formatted(
                                        new Money(value.minor() * tills, value.currency())
                                                .plain()));
    }
}
