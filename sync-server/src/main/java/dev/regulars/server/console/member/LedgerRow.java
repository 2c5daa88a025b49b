package dev.regulars.server.console.member;

import java.time.LocalDate;

/**
 * Points that were given or taken.
 *
 * @param kind {@code accrual}, {@code void}, {@code refund} or {@code correction}
 */
public record LedgerRow(String kind, long points, LocalDate on) {

    /** What it came from. */
    public String why() {
        return switch (kind) {
            case "accrual" -> "earned by buying";
            case "void" -> "a sale was cancelled";
            case "refund" -> "something came back";
            case "correction" -> "corrected by hand";
            default -> kind;
        };
    }
}
