package dev.regulars.trials.shop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.wire.Wire;
import java.util.Currency;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BasketTest {

    @Test
    void weighedGoodsCostWhatTheirWeightDoes() {
        var basket = new Basket().with("salmon", "0.333").with("coffee", "2");

        assertEquals("12.65", basket.lines().getFirst().get("amount"));
        assertEquals("17.85", basket.sum().plain());
    }

    @Test
    void linesAddUpAndAreNumbered() {
        var basket = new Basket().with("bun", "2").with("gouda", "0.452");

        assertEquals("17.56", basket.sum().plain());
        assertEquals("2", basket.lines().getLast().get("id"));
        assertEquals("2 Cinnamon bun 7.80, 0.452 Aged gouda 9.76: 17.56", basket.toString());
    }

    @Test
    void whatComesBackIsTakenOff() {
        var paid = Money.of("2.90", Currency.getInstance("EUR"));
        var basket = new Basket().returned("croissant", "1", paid, "F-1").with("tart", "1");

        assertEquals("1.70", basket.sum().plain());
        assertEquals("-1", basket.lines().getFirst().get("quantity"));
    }

    @Test
    void whatAQuoteGivesIsTakenOffWhatIsCharged() {
        var quote = Wire.parse("{\"adjustments\":[{\"amount\":\"1.20\"},{\"amount\":\"0.50\"}]}");

        var charged = new Basket().with("coffee", "2").charged(quote);

        assertEquals("3.50", charged.get("total"));
    }

    @Test
    void theSameSeedBuysTheSame() {
        var once = Basket.any(new SplittableRandom(3)).lines();

        assertEquals(once, Basket.any(new SplittableRandom(3)).lines());
        assertFalse(once.isEmpty());
    }

    @Test
    void whatIsNotOnTheShelfIsRefusedByName() {
        var basket = new Basket();
        var refused = assertThrows(IllegalArgumentException.class, () -> basket.with("gold", "1"));

        assertEquals("nothing on the shelf is gold", refused.getMessage());
    }
}
