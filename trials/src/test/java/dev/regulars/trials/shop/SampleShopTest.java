package dev.regulars.trials.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleShopTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final SampleShop SHOP = new SampleShop(7, TODAY, 1_000);

    @TempDir Path first;
    @TempDir Path second;

    @Test
    void sameSeedAndDayGiveTheSameBytes() throws IOException {
        var once = SHOP.write(first);
        var again = SHOP.write(second);
        assertEquals(-1, Files.mismatch(once.members(), again.members()));
        assertEquals(-1, Files.mismatch(once.transactions(), again.transactions()));
        assertEquals(-1, Files.mismatch(once.products(), again.products()));
    }

    @Test
    void shopHasBirthdaysTodayAndEveryHabit() {
        var members = SHOP.members();
        assertEquals(1_000, members.size());
        assertTrue(members.stream().filter(m -> isToday(m.birthDate())).count() >= 4);
        for (var habit : Habit.values()) {
            assertTrue(members.stream().anyMatch(m -> m.habit() == habit), habit.name());
        }
    }

    @Test
    void yearHasRefundsAndSalesWithoutAMemberAndEndsYesterday() throws IOException {
        var rows = Files.readAllLines(SHOP.write(first).transactions());
        var cells = rows.stream().skip(1).map(row -> List.of(row.split(",", -1))).toList();
        assertTrue(cells.stream().anyMatch(c -> new BigDecimal(c.get(3)).signum() < 0));
        assertTrue(cells.stream().anyMatch(c -> c.get(1).isEmpty()));
        assertTrue(cells.stream().allMatch(c -> c.get(2).compareTo("2026-03-02") < 0));
        assertTrue(cells.stream().allMatch(c -> c.get(2).compareTo("2025-03-01") > 0));
    }

    @Test
    void cardNumbersPassTheLuhnCheckOfThePublishedExample() {
        // ISO/IEC 7812-1 check digit of the widely published example 7992739871 is 3.
        assertEquals("79927398713", SampleMembers.withCheckDigit("7992739871"));
    }

    private static boolean isToday(LocalDate birth) {
        return birth.getMonth() == TODAY.getMonth()
                && birth.getDayOfMonth() == TODAY.getDayOfMonth();
    }
}
