package dev.regulars.server.segment;

import dev.regulars.loyalty.segment.BuyingRecord;
import dev.regulars.loyalty.segment.Population;
import dev.regulars.server.drift.DriftFit;
import dev.regulars.server.drift.Purchases;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.function.Predicate;

/**
 * All members of a shop, scored at the end of one day.
 *
 * @param members in the order of their ids
 */
public record Scores(LocalDate at, List<ScoredMember> members, DriftFit drift) {
    public Scores {
        members = List.copyOf(members);
    }

    /**
     * Scores everybody.
     *
     * @param activeDays a member who was last seen longer ago than this is inactive
     */
    public static Scores of(SortedMap<String, BuyingRecord> records, LocalDate at, int activeDays) {
        var population = Population.of(records.values(), at, activeDays);
        var drift =
                DriftFit.of(
                        records.values().stream()
                                .filter(record -> record.frequency() > 0)
                                .map(record -> Purchases.of(record.visitDays(), at))
                                .toList());
        var members =
                records.entrySet().stream()
                        .map(entry ->
                                new ScoredMember(
                                        entry.getKey(),
                                        entry.getValue(),
                                        population.standing(entry.getValue()),
                                        alive(drift, entry.getValue(), at)))
                        .toList();
        return new Scores(at, members, drift);
    }

    /** How many members are so. */
    public long count(Predicate<ScoredMember> so) {
        return members.stream().filter(so).count();
    }

    private static OptionalDouble alive(DriftFit drift, BuyingRecord record, LocalDate at) {
        return switch (drift) {
            case DriftFit.Fitted fitted when record.frequency() > 0 ->
                    OptionalDouble.of(
                            fitted.model().probabilityAlive(Purchases.of(record.visitDays(), at)));
            case DriftFit.Fitted _, DriftFit.NotFitted _ -> OptionalDouble.empty();
        };
    }
}
