package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.Total;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A till on a day: what it may still give, what was shown at it, and what is asked of it. */
final class AnyContext {
    static final String STORE = "quay";

    private final CheckedProgramme programme;
    private final Dice dice;

    AnyContext(CheckedProgramme programme, Dice dice) {
        this.programme = programme;
        this.dice = dice;
    }

    QuoteContext on(LocalDate today) {
        return new QuoteContext(
                new MemberId("m-" + dice.below(200)),
                new StoreId(STORE),
                dice.any("SE", "NO", "DE"),
                today,
                LocalTime.of(dice.from(6, 22), dice.below(60)),
                dice.any("en", "nb"),
                dice.oneIn(25),
                rights(),
                stopped(),
                codes(),
                redeem());
    }

    private TillRights rights() {
        var byMember = new HashMap<String, Integer>();
        var today = new HashMap<String, Integer>();
        var value = new HashMap<String, Money>();
        var leases = new HashSet<String>();
        var left = new HashMap<String, Long>();
        var withheld = new HashMap<String, Reason>();
        for (var offer : programme.offers()) {
            granted(offer.id(), byMember, today, value);
            if (dice.oneIn(2)) {
                leases.add(offer.id());
            }
            if (offer.total() != null) {
                left.put(offer.id(), left(offer.total()));
            }
            if (dice.oneIn(40)) {
                withheld.put(offer.id(), Reason.of("held-here"));
            }
        }
        granted(RedeemRule.ID, byMember, today, value);
        return new TillRights(dice.oneIn(2), byMember, today, value, leases, left, withheld);
    }

    private void granted(
            String right,
            Map<String, Integer> byMember,
            Map<String, Integer> today,
            Map<String, Money> value) {
        if (dice.oneIn(6)) {
            byMember.put(right, 1);
            value.put(right, dice.money(1_500));
        }
        if (dice.oneIn(4)) {
            today.put(right, dice.from(1, 3));
        }
    }

    private long left(Total total) {
        return switch (total) {
            case Total.Uses _ -> dice.below(5);
            case Total.Budget _ -> dice.any(0, dice.below(500), dice.below(5_000));
        };
    }

    private Set<String> stopped() {
        var stopped = new HashSet<String>();
        for (var offer : programme.offers()) {
            if (dice.oneIn(40)) {
                stopped.add(offer.id());
            }
        }
        return stopped;
    }

    private Map<String, String> codes() {
        var shown = new HashMap<String, String>();
        for (var offer : programme.offers()) {
            if (offer.code() != null && !dice.oneIn(5)) {
                shown.put(offer.id(), code(offer));
            }
        }
        return shown;
    }

    private String code(Offer offer) {
        return switch (offer.code()) {
            case OfferCode.General(var text) -> dice.oneIn(6) ? "WINTER" : text;
            case null, default -> String.valueOf(dice.from(1, 99_999));
        };
    }

    private long redeem() {
        return dice.any(0L, (long) dice.below(200), (long) dice.below(5_000), Long.MAX_VALUE);
    }
}
