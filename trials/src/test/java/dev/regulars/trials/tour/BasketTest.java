package dev.regulars.trials.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BasketTest {
    @Test
    void linesAddUpAndAreNumbered() {
        var basket = new Basket().with("bun", "2").with("gouda", "0.452");
        assertEquals(Euro.of("17.56"), basket.sum());
        assertEquals("2", basket.lines().getLast().get("id"));
        assertEquals("2 Cinnamon bun 7.80, 0.452 Aged gouda 9.76: 17.56", basket.toString());
    }

    @Test
    void whatComesBackIsTakenOff() {
        var basket =
                new Basket().returned("croissant", "1", Euro.of("2.90"), "F-1").with("tart", "1");
        assertEquals(Euro.of("1.70"), basket.sum());
        assertEquals("-1", basket.lines().getFirst().get("quantity"));
    }

    @Test
    void pointsAreWholeAndRegularsEarnHalfAsMuchAgain() {
        assertEquals(17, Points.asMember(Euro.of("17.93")));
        assertEquals(26, Points.asRegular(Euro.of("17.93")));
    }
}
