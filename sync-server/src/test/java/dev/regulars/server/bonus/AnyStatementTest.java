package dev.regulars.server.bonus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.server.bonus.Booking.Cause;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Statements and what is owed, on bookings made from a seed. */
class AnyStatementTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final LocalDate TODAY = FIRST.plusDays(240);
    private static final int CASES = 1_500;

    @Test
    void eachLineIsTheOneBeforeAndItsPointsAndTheLastIsWhatIsThere() {
        for (int seed = 0; seed < CASES; seed++) {
            var statement = Statement.of(bookings(new Random(seed)), TODAY);
            long balance = 0;
            for (var line : statement.lines()) {
                balance += line.points();
                assertEquals(balance, line.balance(), "seed " + seed);
            }
            var now = statement.now();
            assertEquals(
                    now.spendable() + now.waiting() - now.shortfall(), balance, "seed " + seed);
        }
    }

    @Test
    void whatWasOwedAndWhatMovedIsWhatIsOwed() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var accounts = List.of(bookings(random), bookings(random), bookings(random));
            var middle = FIRST.plusDays(random.nextInt(240));
            var before = owed(accounts, FIRST, middle);
            var after = owed(accounts, middle.plusDays(1), TODAY);
            assertEquals(0, before.opening());
            assertAddsUp(before, seed);
            assertAddsUp(after, seed);
            assertEquals(before.closing(), after.opening(), "seed " + seed);
        }
    }

    private static Liability owed(List<List<Booking>> accounts, LocalDate from, LocalDate to) {
        var sum = new Liability.Sum(from, to);
        accounts.forEach(sum::add);
        return sum.liability();
    }

    private static void assertAddsUp(Liability owed, int seed) {
        assertEquals(
                owed.closing(),
                owed.opening()
                        + owed.earned()
                        - owed.spent()
                        - owed.takenBack()
                        + owed.corrected()
                        - owed.expired()
                        + owed.overspent(),
                "seed " + seed);
    }

    private static List<Booking> bookings(Random random) {
        var bookings = new ArrayList<Booking>();
        for (int i = 0; i < 20; i++) {
            int day = random.nextInt(240);
            var on = FIRST.plusDays(day);
            var until = random.nextInt(4) == 0 ? null : on.plusDays(60);
            var lot = new Lot(on.plusDays(random.nextInt(20)), until, 1 + random.nextInt(100));
            bookings.add(new Booking(Cause.EARNED, new Entry(on, lot)));
            var later = on.plusDays(random.nextInt(Math.min(90, 240 - day)));
            var cause = Cause.values()[random.nextInt(Cause.values().length - 2)];
            long points = cause == Cause.CORRECTED ? -5 : points(cause, random.nextInt(100));
            bookings.add(new Booking(cause, new Entry(later, lot.of(points))));
        }
        bookings.sort(Comparator.comparing(Booking::on).thenComparing(b -> b.points() < 0));
        return bookings;
    }

    private static long points(Cause cause, int points) {
        return switch (cause) {
            case EARNED, SPENT_VOID, GIVEN_BACK -> points;
            default -> -points;
        };
    }
}
