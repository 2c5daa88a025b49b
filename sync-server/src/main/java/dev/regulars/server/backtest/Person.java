package dev.regulars.server.backtest;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.TierStanding;
import dev.regulars.loyalty.segment.BuyingRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One member of the past, as one programme would have seen them. */
final class Person {
    private final KnownMember known;
    final LocalDate enrolledOn;
    final DayBook days = new DayBook();
    final Points points = new Points();
    private final List<LocalDate> visitDays = new ArrayList<>(2);
    TierStanding standing;
    Set<String> segments = Set.of();
    long lookedAt;
    long benefit;
    private long spent;
    private List<Redemption> redemptions = List.of();
    private Traits traits = Traits.NONE;

    /**
     * @param enrolledOn no later than their first sale
     */
    Person(KnownMember known, LocalDate enrolledOn, String tier) {
        this.known = known;
        this.enrolledOn = enrolledOn;
        this.standing = new TierStanding(tier, null);
        this.lookedAt = enrolledOn.toEpochDay();
    }

    /** What the programme may know on a day. */
    Facts facts(Rules rules, LocalDate date) {
        return new Facts(
                standing.tier(),
                enrolledOn,
                known.birthday(),
                segments,
                windows(rules, date),
                rules.asksForPoints() ? points.on(date).spendable() : 0,
                redemptions,
                Assurance.HIGH,
                known.agrees(Purpose.PROFILING, date),
                known.agrees(Purpose.MARKETING, date),
                traits);
    }

    private List<Window> windows(Rules rules, LocalDate date) {
        var windows = new Window[rules.windows().size()];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = days.window(rules.windows().get(i), date, rules.currency());
        }
        return List.of(windows);
    }

    /** A sale was charged. */
    void bought(LocalDate date, boolean buys, long paid) {
        days.add(date.toEpochDay(), buys ? 1 : 0, paid);
        spent += paid;
        traits = buys ? Traits.last(date) : traits;
    }

    /** They came and bought: what segments are told from, and nothing else needs. */
    void came(LocalDate date) {
        if (visitDays.isEmpty() || visitDays.getLast().isBefore(date)) {
            visitDays.add(date);
        }
    }

    /** An offer was used that may be used only so often. */
    void used(String offer, LocalDate date) {
        var used = new ArrayList<>(redemptions);
        var ofOffer = redemptions.stream().filter(r -> r.offer().equals(offer)).toList();
        if (ofOffer.size() >= Limit.MOST_USES) {
            used.remove(ofOffer.getFirst());
        }
        used.add(new Redemption(offer, date));
        redemptions = List.copyOf(used);
    }

    /** What segments are told from. */
    BuyingRecord record(Rules rules) {
        var seen = visitDays.isEmpty() ? enrolledOn : visitDays.getLast();
        return new BuyingRecord(visitDays, seen, new Money(spent, rules.currency()));
    }
}
