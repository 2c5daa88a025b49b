package dev.regulars.server.history;

import dev.regulars.loyalty.money.Money;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An earlier sale with all its lines, wherever in the file they stood. Member, moment and currency
 * are those of its first line.
 *
 * @param id as the shop calls it; once in a file
 * @param memberId as the shop calls the member; null for a sale without one
 * @param refusedLines how many more lines belong to it but could not be read
 */
public record HistoryTransaction(
        String id, @Nullable String memberId, Instant at, List<Line> lines, int refusedLines) {
    /**
     * A line with its place.
     *
     * @param number within the transaction, counted from 1 in the file's order; refused lines count
     *     too, so that mending one does not renumber the others
     * @param fileLine the line of the file on which it begins
     */
    public record Line(int number, long fileLine, HistoryLine line) {}

    public HistoryTransaction {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("transaction " + id + " has no line");
        }
    }

    /** What was paid for all lines together; negative when more was brought back than bought. */
    public Money total() {
        return lines.stream().map(line -> line.line().amount()).reduce(Money::plus).orElseThrow();
    }
}
