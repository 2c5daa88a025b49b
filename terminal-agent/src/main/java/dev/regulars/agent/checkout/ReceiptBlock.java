package dev.regulars.agent.checkout;

import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the POS prints at the end of its receipt.
 *
 * @param given everything taken off
 * @param earned points of this sale; absent without a member
 * @param balance points after it; absent without a member
 * @param receiptCode for a QR code: what each line paid, signed
 * @param claimCode attaches a member later; only without one
 * @param lines the same as text, 32 columns
 */
record ReceiptBlock(
        Money given,
        @Nullable Long earned,
        @Nullable Long balance,
        @Nullable LocalDate balanceAsOf,
        @Nullable VisitId visit,
        @Nullable String receiptCode,
        @Nullable String claimCode,
        List<String> lines) {
    private static final int COLUMNS = 32;

    static ReceiptBlock of(Money given, @Nullable Points points, @Nullable Codes codes) {
        return new ReceiptBlock(
                given,
                points == null ? null : points.earned(),
                points == null ? null : points.balance(),
                points == null ? null : points.asOf(),
                codes == null ? null : codes.visit(),
                codes == null ? null : codes.receipt(),
                codes == null ? null : codes.claim(),
                printed(given, points, codes));
    }

    /** What a member earns and has then. */
    record Points(long earned, long balance, LocalDate asOf) {}

    record Codes(VisitId visit, String receipt, @Nullable String claim) {}

    private static List<String> printed(
            Money given, @Nullable Points points, @Nullable Codes codes) {
        var lines = new ArrayList<String>();
        if (!given.isZero()) {
            lines.add(line("You saved", given.plain()));
        }
        if (points != null) {
            lines.add(line("Points earned", Long.toString(points.earned())));
            lines.add(line("Points, as of " + points.asOf(), Long.toString(points.balance())));
        } else if (codes != null && codes.claim() != null) {
            lines.add("Join within 14 days and keep");
            lines.add("the points of this receipt:");
            lines.addAll(cut(codes.claim()));
        }
        return lines;
    }

    private static String line(String left, String right) {
        return left + " ".repeat(Math.max(1, COLUMNS - left.length() - right.length())) + right;
    }

    private static List<String> cut(String code) {
        var parts = new ArrayList<String>();
        for (int i = 0; i < code.length(); i += COLUMNS) {
            parts.add(code.substring(i, Math.min(code.length(), i + COLUMNS)));
        }
        return parts;
    }
}
