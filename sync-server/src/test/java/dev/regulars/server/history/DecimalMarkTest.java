package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecimalMarkTest {
    @Test
    void aPlainNumberNeedsNoWord() throws RefusedRow {
        assertReads(DecimalMark.UNSTATED, "12.50", "12.50");
        assertReads(DecimalMark.UNSTATED, "-3", "-3");
        assertReads(DecimalMark.UNSTATED, "0.50", "0.50");
    }

    @Test
    void aCommaMayMeanEitherAndEndsTheReading() {
        for (var text : List.of("12,50", "1,250", "1.250,00", "-0,5")) {
            assertThrows(
                    UnclearFormat.class, () -> DecimalMark.UNSTATED.read("amount", text), text);
        }
    }

    @Test
    void aStatedMarkAlsoAllowsGroups() throws RefusedRow {
        assertReads(DecimalMark.POINT, "1250.00", "1,250.00");
        assertReads(DecimalMark.COMMA, "1250.50", "1.250,50");
        assertReads(DecimalMark.COMMA, "1250.50", "1 250,50");
        assertReads(DecimalMark.COMMA, "-12.5", "-12,5");
        assertReads(DecimalMark.COMMA, "1250", "1250");
    }

    @Test
    void whatIsNoNumberIsRefused() {
        for (var text : List.of("abc", "12.", "1e3", "12.50 EUR", "(3)", "--1", "1.2.3", "NaN")) {
            assertThrows(RefusedRow.class, () -> DecimalMark.UNSTATED.read("amount", text), text);
        }
        assertThrows(RefusedRow.class, () -> DecimalMark.POINT.read("amount", "12,50"));
        assertThrows(RefusedRow.class, () -> DecimalMark.COMMA.read("amount", "12.50"));
    }

    private static void assertReads(DecimalMark mark, String plain, String text) throws RefusedRow {
        assertEquals(0, new BigDecimal(plain).compareTo(mark.read("amount", text)), text);
    }
}
