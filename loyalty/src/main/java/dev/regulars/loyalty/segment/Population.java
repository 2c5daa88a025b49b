package dev.regulars.loyalty.segment;

import java.time.LocalDate;
import java.util.Collection;

/**
 * All members of a programme on one day, against whom each one is scored. Cheap to make (three
 * sorts) and to ask (a few binary searches); immutable, so threads may share it.
 */
public final class Population {
    /** A member who was not seen for a year is inactive, unless the shop says otherwise. */
    public static final int ACTIVE_DAYS = 365;

    private final LocalDate at;
    private final int activeDays;
    private final Quintiles recency;
    private final Quintiles frequency;
    private final Quintiles amount;

    private Population(Collection<BuyingRecord> members, LocalDate at, int activeDays) {
        this.at = at;
        this.activeDays = activeDays;
        recency = Quintiles.of(members.stream().mapToLong(this::recencyValue));
        frequency = Quintiles.of(members.stream().mapToLong(BuyingRecord::frequency));
        amount = Quintiles.of(members.stream().mapToLong(m -> m.spent().minor()));
    }

    /** Members at the end of a business day; whoever was seen within a year is active. */
    public static Population of(Collection<BuyingRecord> members, LocalDate at) {
        return of(members, at, ACTIVE_DAYS);
    }

    /**
     * Members at the end of a business day.
     *
     * @param activeDays a member who was last seen longer ago than this is inactive
     * @throws IllegalArgumentException when the members' amounts are of several currencies
     */
    public static Population of(Collection<BuyingRecord> members, LocalDate at, int activeDays) {
        refuseCurrencies(members);
        return new Population(members, at, activeDays);
    }

    /** Where a member stands; the member need not be one of those it was made of. */
    public Standing standing(BuyingRecord member) {
        var rfa = score(member);
        var silent = member.recencyDays(at);
        var activity = silent <= activeDays ? Activity.ACTIVE : Activity.INACTIVE;
        return new Standing(
                rfa,
                Segment.of(rfa),
                RecencyBand.of(silent),
                activity,
                Drift.of(member, at, activity));
    }

    private Rfa score(BuyingRecord member) {
        return new Rfa(
                recency.score(recencyValue(member)),
                frequency.score(member.frequency()),
                amount.score(member.spent().minor()));
    }

    /** Higher is better, as with the other two. */
    private long recencyValue(BuyingRecord member) {
        return -member.recencyDays(at);
    }

    private static void refuseCurrencies(Collection<BuyingRecord> members) {
        var currencies = members.stream().map(m -> m.spent().currency()).distinct().toList();
        if (currencies.size() > 1) {
            throw new IllegalArgumentException(
                    "amounts in " + currencies + " cannot be ranked together");
        }
    }
}
