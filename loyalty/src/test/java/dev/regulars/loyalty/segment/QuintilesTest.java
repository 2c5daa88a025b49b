package dev.regulars.loyalty.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class QuintilesTest {
    @Test
    void aHundredDifferentValuesMakeFiveFifths() {
        var quintiles = Quintiles.of(LongStream.range(0, 100));

        for (var score = 1; score <= 5; score++) {
            var wanted = score;
            assertEquals(
                    20,
                    LongStream.range(0, 100).filter(v -> quintiles.score(v) == wanted).count(),
                    "members with score " + score);
        }
    }

    @Test
    void aHigherValueNeverScoresLower() {
        var random = new Random(7);
        var values = random.longs(500, -40, 40).toArray();
        var quintiles = Quintiles.of(LongStream.of(values));

        for (var value = -42L; value < 42; value++) {
            assertTrue(quintiles.score(value) <= quintiles.score(value + 1), "at " + value);
        }
    }

    @Test
    void halfAndHalfScoreByTheMiddleOfEachHalf() {
        var quintiles = Quintiles.of(IntStream.of(1, 1, 1, 9, 9, 9).asLongStream());

        assertEquals(2, quintiles.score(1), "a quarter of the way up");
        assertEquals(4, quintiles.score(9), "three quarters of the way up");
    }

    @Test
    void equalsAllScoreThree() {
        assertEquals(3, Quintiles.of(LongStream.of(5, 5, 5, 5)).score(5));
    }

    @Test
    void oneAloneAndTheFirstOfAllScoreThree() {
        assertEquals(3, Quintiles.of(LongStream.of(5)).score(5));
        assertEquals(3, Quintiles.of(LongStream.empty()).score(5));
    }

    @Test
    void aNewcomerIsMeasuredAgainstTheOthers() {
        var quintiles = Quintiles.of(LongStream.range(0, 10));

        assertEquals(1, quintiles.score(Long.MIN_VALUE));
        assertEquals(5, quintiles.score(Long.MAX_VALUE));
    }
}
