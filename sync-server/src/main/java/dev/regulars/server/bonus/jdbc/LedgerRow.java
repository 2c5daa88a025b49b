package dev.regulars.server.bonus.jdbc;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.server.bonus.Booking;
import dev.regulars.server.bonus.Booking.Cause;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Reads a row of the view {@code ledger_entry}. */
public final class LedgerRow {
    private LedgerRow() {}

    /** From {@code on_date}, {@code from_date}, {@code until_date} and {@code points}. */
    public static Entry entry(ResultSet row) throws SQLException {
        var until = row.getString("until_date");
        return new Entry(
                LocalDate.parse(row.getString("on_date")),
                new Lot(
                        LocalDate.parse(row.getString("from_date")),
                        until == null ? null : LocalDate.parse(until),
                        row.getLong("points")));
    }

    /** The same with {@code kind}. */
    static Booking booking(ResultSet row) throws SQLException {
        return new Booking(cause(row.getString("kind")), entry(row));
    }

    private static Cause cause(String kind) {
        return switch (kind) {
            case "accrual" -> Cause.EARNED;
            case "spent" -> Cause.SPENT;
            case "void" -> Cause.EARNED_VOID;
            case "void-spent" -> Cause.SPENT_VOID;
            case "refund" -> Cause.TAKEN_BACK;
            case "given-back" -> Cause.GIVEN_BACK;
            case "correction" -> Cause.CORRECTED;
            default -> throw new IllegalStateException("points came from " + kind);
        };
    }
}
