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
import org.jspecify.annotations.Nullable;

/** One member of the past, as one programme would have seen them. */
final class Person {
    private final KnownMember known;
    final LocalDate enrolledOn;
    final DayBook days = new DayBook();
    final Points points = new Points();
    private final List<LocalDate> visitDays = new ArrayList<>(2);
    private final List<Redemption> redemptions = new ArrayList<>(1);
    TierStanding standing;
    Set<String> segments = Set.of();
    long lookedAt;
    long benefit;
    private long spent;
    private @Nullable LocalDate lastVisit;

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
                Traits.last(lastVisit));
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
        lastVisit = buys ? date : lastVisit;
    }

    /** They came and bought: what segments are told from, and nothing else needs. */
    void came(LocalDate date) {
        if (visitDays.isEmpty() || visitDays.getLast().isBefore(date)) {
            visitDays.add(date);
        }
    }

    /** An offer was used that may be used only so often. */
    void used(String offer, LocalDate date) {
        long before = redemptions.stream().filter(r -> r.offer().equals(offer)).count();
        if (before >= Limit.MOST_USES) {
            redemptions.remove(
                    redemptions.stream().filter(r -> r.offer().equals(offer)).findFirst().get());
        }
        redemptions.add(new Redemption(offer, date));
    }

    /** What segments are told from. */
    BuyingRecord record(Rules rules) {
        var seen = visitDays.isEmpty() ? enrolledOn : visitDays.getLast();
        return new BuyingRecord(visitDays, seen, new Money(spent, rules.currency()));
    }
}
