package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainDateTest {
    private static final Dates DATES = Dates.iso(ZoneId.of("Europe/Oslo"));

    @Test
    void theUsualWaysAreRead() {
        var half = LocalDateTime.of(2025, 3, 1, 9, 30);

        assertEquals(LocalDate.of(2025, 3, 1), PlainDate.read("2025-03-01"));
        assertEquals(half, PlainDate.read("2025-03-01T09:30"));
        assertEquals(half.plusSeconds(7), PlainDate.read("2025-03-01 09:30:07"));
    }

    @Test
    void whateverIsWrittenOtherwiseIsLeftToTheFormatter() {
        for (var text :
                List.of(
                        "",
                        "20250301",
                        "2025-3-1",
                        "01-03-2025",
                        "2025-03-01T9:30",
                        "2025-03-01t09:30",
                        "2025-03-01T09:30Z",
                        "2025-03-01T09:30:0Z",
                        "2025-03-01T09.30.00",
                        "2025-03-0１")) {
            assertNull(PlainDate.read(text), text);
        }
    }

    @Test
    void whatIsNoDayOrNoTimeIsRefusedAsBefore() {
        for (var text :
                List.of(
                        "2025-04-31",
                        "2025-02-29T10:00",
                        "2025-03-01T24:00",
                        "2025-03-01T23:59:60",
                        "0000-00-00",
                        "1899-12-31")) {
            assertThrows(RefusedRow.class, () -> DATES.instant("timestamp", text), text);
        }
    }
}
