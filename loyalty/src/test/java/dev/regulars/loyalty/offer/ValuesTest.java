package dev.regulars.loyalty.offer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ValuesTest {
    private final Values three =
            Values.of("gift", "percent", "percent", "10").with("missing", "4.20");

    @Test
    void namesStayInTheOrderInWhichTheyWereGiven() {
        assertEquals(List.of("gift", "percent", "missing"), List.copyOf(three.keySet()));
        assertEquals(
                "{\"gift\":\"percent\",\"percent\":\"10\",\"missing\":\"4.20\"}",
                Wire.write(three));
    }

    @Test
    void equalAnyMapOfTheSame() {
        var same = Map.of("missing", "4.20", "percent", "10", "gift", "percent");
        assertEquals(same, three);
        assertEquals(three, Values.copyOf(same));
        assertEquals(same.hashCode(), three.hashCode());
    }

    @Test
    void whatIsNotNamedIsAbsent() {
        assertEquals("4.20", three.get("missing"));
        assertNull(three.get("more"));
        assertFalse(three.containsKey("more"));
        assertEquals(2, Values.of("a", "1").with("b", "2").size());
    }

    @Test
    void moneyIsAPlainDecimalAndAllElseTheTextThatItIs() {
        var kroner = Money.of("4.20", Currency.getInstance("NOK"));
        var values = Values.of("left", kroner, "next", LocalDate.of(2026, 3, 2)).with("days", 7L);
        assertEquals(Map.of("left", "4.20", "next", "2026-03-02", "days", "7"), values);
        assertEquals(
                "{\"left\":\"4.20\",\"next\":\"2026-03-02\",\"days\":\"7\"}", Wire.write(values));
    }

    @Test
    void neverChange() {
        assertThrows(UnsupportedOperationException.class, () -> three.put("more", "2"));
        assertThrows(UnsupportedOperationException.class, three::clear);
    }
}
