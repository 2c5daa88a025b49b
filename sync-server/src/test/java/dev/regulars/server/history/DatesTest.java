package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class DatesTest {
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final Dates ISO = Dates.iso(OSLO);

    @Test
    void withoutOffsetItIsTheShopsTime() throws RefusedRow {
        for (var text :
                List.of("2025-03-01T09:30", "2025-03-01 09:30:00", "2025-03-01t09:30:00.0")) {
            assertEquals(
                    Instant.parse("2025-03-01T08:30:00Z"), ISO.instant("timestamp", text), text);
        }
    }

    @Test
    void withOffsetItIsThatMoment() throws RefusedRow {
        for (var text :
                List.of(
                        "2025-03-01T09:30:00Z",
                        "2025-03-01T10:30+01:00",
                        "2025-03-01 10:30:00.000 +0100",
                        "2025-03-01T10:30+01")) {
            assertEquals(
                    Instant.parse("2025-03-01T09:30:00Z"), ISO.instant("timestamp", text), text);
        }
    }

    @Test
    void aDayBeginsAtTheShopsMidnight() throws RefusedRow {
        assertEquals(Instant.parse("2025-02-28T23:00:00Z"), ISO.instant("timestamp", "2025-03-01"));
        assertEquals(Instant.parse("2025-02-28T23:00:00Z"), ISO.instant("timestamp", "20250301"));
        assertEquals(LocalDate.of(2025, 3, 1), ISO.day("enrolled_on", "2025-03-01"));
    }

    @Test
    void anAmbiguousDateEndsTheReadingAndNamesBothFormats() {
        var unclear =
                assertThrows(UnclearFormat.class, () -> ISO.instant("timestamp", "12/1/2010 8:26"));

        assertEquals(
                "timestamp '12/1/2010 8:26' can be read in two ways:"
                        + " say --date-format 'd/M/yyyy H:mm' or --date-format 'M/d/yyyy H:mm'.",
                unclear.getMessage());
    }

    @Test
    void aDateThatFitsOneFormatIsNotTakenWithoutAWordEither() {
        assertSuggests("d.M.yyyy", "13.02.2011");
        assertSuggests("M/d/yy h:mm a", "2/13/11 8:26 PM");
        assertSuggests("yyyy/M/d H:mm:ss", "2011/02/13 08:26:00");
    }

    @Test
    void everySuggestedFormatReadsTheDateItWasSuggestedFor() throws RefusedRow {
        for (var text :
                List.of("13.02.2011", "2/13/11 8:26 PM", "2011/02/13 08:26:00", "13-2-2011T8:26")) {
            var format = DateGuess.of(text).orElseThrow().formats().getFirst();

            assertEquals(
                    LocalDate.of(2011, 2, 13), Dates.pattern(format, OSLO).day("day", text), text);
        }
    }

    @Test
    void aStatedFormatIsTheOnlyOne() throws RefusedRow {
        var dates = Dates.pattern("dd/MM/yyyy", OSLO);

        assertEquals(LocalDate.of(2010, 1, 12), dates.day("timestamp", "12/01/2010"));
        assertThrows(RefusedRow.class, () -> dates.day("timestamp", "2010-01-12"));
    }

    @Test
    void aDayThatDoesNotExistIsRefused() {
        for (var text : List.of("2025-02-29", "2025-04-31", "2025-13-01", "20251301")) {
            assertThrows(RefusedRow.class, () -> ISO.instant("timestamp", text), text);
        }
        assertThrows(
                RefusedRow.class, () -> Dates.pattern("d.M.yyyy", OSLO).day("day", "31.4.2025"));
    }

    @Test
    void aYearThatNobodyTradedInIsABlankInDisguise() {
        for (var text : List.of("0001-01-01", "1899-12-30", "9999-12-31")) {
            assertThrows(RefusedRow.class, () -> ISO.instant("timestamp", text), text);
        }
    }

    @Test
    void theRepeatedHourIsTheFirstOfTheTwo() throws RefusedRow {
        assertEquals(
                Instant.parse("2025-10-26T00:30:00Z"),
                ISO.instant("timestamp", "2025-10-26T02:30"));
    }

    private static void assertSuggests(String format, String text) {
        var unclear = assertThrows(UnclearFormat.class, () -> ISO.instant("timestamp", text));
        assertTrue(unclear.getMessage().contains("'" + format + "'"), unclear.getMessage());
    }
}
