package dev.regulars.server.segment;

import dev.regulars.loyalty.segment.BuyingRecord;
import dev.regulars.server.history.HistoryLine;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what each member bought until the end of a day. A visit is a day with at least one line
 * that is no refund. Holds a few bytes for each member and visit day, not the lines.
 */
public final class Tallies {
    /** What became of a line. */
    public enum Outcome {
        COUNTED,
        /** A sale without a member: it counts for nobody. */
        WITHOUT_MEMBER,
        /** After the day that is asked for. */
        LATER,
        /** Not in the currency of the first line that counted, so it cannot be added to it. */
        OTHER_CURRENCY
    }

    private final LocalDate at;
    private final ZoneId zone;
    private final Map<String, Tally> members = new HashMap<>();
    private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
    private @Nullable Currency currency;

    /**
     * @param at the last day that counts
     * @param zone where days begin and end
     */
    public Tallies(LocalDate at, ZoneId zone) {
        this.at = at;
        this.zone = zone;
    }

    /** Adds a line, if it counts. */
    public Outcome add(HistoryLine line) {
        var outcome = outcome(line);
        outcomes.merge(outcome, 1L, Long::sum);
        return outcome;
    }

    /** How many lines had this outcome. */
    public long lines(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    /** What each member bought, by the shop's own ids in their order. */
    public SortedMap<String, BuyingRecord> records() {
        var records = new TreeMap<String, BuyingRecord>();
        if (currency != null) {
            members.forEach((id, tally) -> records.put(id, tally.record(currency)));
        }
        return records;
    }

    private Outcome outcome(HistoryLine line) {
        if (line.memberId() == null) {
            return Outcome.WITHOUT_MEMBER;
        }
        var day = line.at().atZone(zone).toLocalDate();
        if (day.isAfter(at)) {
            return Outcome.LATER;
        }
        currency = currency == null ? line.amount().currency() : currency;
        if (!currency.equals(line.amount().currency())) {
            return Outcome.OTHER_CURRENCY;
        }
        members.computeIfAbsent(line.memberId(), _ -> new Tally()).add(day, line.amount());
        return Outcome.COUNTED;
    }
}
