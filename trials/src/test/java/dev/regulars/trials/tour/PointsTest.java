package dev.regulars.trials.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PointsTest {
    @Test
    void pointsAreWholeAndRegularsEarnHalfAsMuchAgain() {
        assertEquals(17, Points.asMember(Euro.of("17.93")));
        assertEquals(26, Points.asRegular(Euro.of("17.93")));
    }
}
