package dev.regulars.agent.checkout;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Spent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the POS prints at the end of its receipt.
 *
 * @param given everything taken off
 * @param earned points of this sale; absent without a member
 * @param earnedFrom the first day on which those can be spent; absent with them
 * @param spent points that paid a part of it; absent where none did
 * @param paidWithPoints what those were worth, also a part of {@code given}
 * @param balance points that can be spent after it; absent without a member
 * @param receiptCode for a QR code: what each line paid, signed
 * @param claimCode attaches a member later; only without one
 * @param lines the same as text, 32 columns
 */
record ReceiptBlock(
        Money given,
        @Nullable Long earned,
        @Nullable LocalDate earnedFrom,
        @Nullable Long spent,
        @Nullable Money paidWithPoints,
        @Nullable Long balance,
        @Nullable LocalDate balanceAsOf,
        @Nullable VisitId visit,
        @Nullable String receiptCode,
        @Nullable String claimCode,
        List<String> lines) {
    private static final int COLUMNS = 32;

    static ReceiptBlock of(Money given, @Nullable Points points, @Nullable Codes codes) {
        var spent = points == null ? null : points.spent();
        return new ReceiptBlock(
                given,
                points == null ? null : points.earned().points(),
                points == null ? null : points.earned().from(),
                spent == null ? null : spent.points(),
                spent == null ? null : spent.amount(),
                points == null ? null : points.balance(),
                points == null ? null : points.asOf(),
                codes == null ? null : codes.visit(),
                codes == null ? null : codes.receipt(),
                codes == null ? null : codes.claim(),
                printed(given, points, codes));
    }

    /** What a member earns and has then. */
    record Points(Lot earned, @Nullable Spent spent, long balance, LocalDate asOf) {

        /** Whether what was earned has to wait. */
        boolean waits() {
            return earned.points() > 0 && earned.from().isAfter(asOf);
        }
    }

    record Codes(VisitId visit, String receipt, @Nullable String claim) {}

    private static List<String> printed(
            Money given, @Nullable Points points, @Nullable Codes codes) {
        var lines = new ArrayList<String>();
        var spent = points == null ? null : points.spent();
        var saved = spent == null ? given : given.minus(spent.amount());
        if (!saved.isZero()) {
            lines.add(line("You saved", saved.plain()));
        }
        if (points != null) {
            lines.addAll(printed(points));
        } else if (codes != null && codes.claim() != null) {
            lines.add("Join within 14 days and keep");
            lines.add("the points of this receipt:");
            lines.addAll(cut(codes.claim()));
        }
        return lines;
    }

    private static List<String> printed(Points points) {
        var lines = new ArrayList<String>();
        if (points.spent() != null) {
            lines.add(line("Paid with points", points.spent().amount().plain()));
            lines.add(line("Points spent", Long.toString(points.spent().points())));
        }
        lines.add(line("Points earned", Long.toString(points.earned().points())));
        if (points.waits()) {
            lines.add(line("To be spent from", points.earned().from().toString()));
        }
        lines.add(line("Points, as of " + points.asOf(), Long.toString(points.balance())));
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
