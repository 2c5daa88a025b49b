package dev.regulars.server.history;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes sales of lines that come sale by sale. A line that contradicts the first one of its sale is
 * refused: a number used for two sales must not become one sale.
 */
public final class TransactionAssembly {
    private static final Duration LONGEST_SALE = Duration.ofDays(1);

    private final String file;
    private final HistoryReceiver receiver;
    private final List<HistoryTransaction.Line> lines = new ArrayList<>();
    private @Nullable String id;
    private int number;

    /**
     * @param file the file's name without its folder
     */
    public TransactionAssembly(String file, HistoryReceiver receiver) {
        this.file = file;
        this.receiver = receiver;
    }

    /** The next line of the file's sales, sorted by sale. */
    public void line(long fileLine, HistoryLine line) {
        begin(line.transactionId());
        var problem = lines.isEmpty() ? null : contradiction(lines.getFirst(), line);
        if (problem == null) {
            lines.add(new HistoryTransaction.Line(number, fileLine, line));
        } else {
            receiver.refused(new RowError(file, fileLine, problem));
        }
    }

    /** A line of this sale that could not be read. */
    public void refusedLine(String transactionId) {
        begin(transactionId);
    }

    /** There are no more lines. */
    public void finish() {
        if (!lines.isEmpty()) {
            var first = lines.getFirst().line();
            receiver.transaction(
                    new HistoryTransaction(
                            first.transactionId(),
                            first.memberId(),
                            first.at(),
                            lines,
                            number - lines.size()));
        }
        lines.clear();
        number = 0;
    }

    private void begin(String transactionId) {
        if (!transactionId.equals(id)) {
            finish();
            id = transactionId;
        }
        number++;
    }

    private static @Nullable String contradiction(HistoryTransaction.Line first, HistoryLine line) {
        var sale = "transaction " + line.transactionId() + " began on line " + first.fileLine();
        if (!Objects.equals(first.line().memberId(), line.memberId())) {
            return sale + " with another member; give each sale a number of its own.";
        }
        if (!first.line().amount().currency().equals(line.amount().currency())) {
            return sale + " in " + first.line().amount().currency() + "; a sale has one currency.";
        }
        if (Duration.between(first.line().at(), line.at()).abs().compareTo(LONGEST_SALE) > 0) {
            return sale + " on another day; give each sale a number of its own.";
        }
        return null;
    }
}
