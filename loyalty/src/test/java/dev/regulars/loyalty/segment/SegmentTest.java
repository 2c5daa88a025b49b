package dev.regulars.loyalty.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.HashSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SegmentTest {
    @Test
    void everyScoreHasASegmentAndEverySegmentAScore() {
        var met = new HashSet<Segment>();
        for (var r = 1; r <= 5; r++) {
            for (var f = 1; f <= 5; f++) {
                for (var a = 1; a <= 5; a++) {
                    met.add(Segment.of(new Rfa(r, f, a)));
                }
            }
        }

        assertEquals(Arrays.stream(Segment.values()).collect(Collectors.toSet()), met);
    }

    @Test
    void theBestAreChampionsUntilTheyStayAway() {
        assertEquals(Segment.CHAMPION, Segment.of(new Rfa(5, 5, 5)));
        assertEquals(Segment.LOYAL, Segment.of(new Rfa(3, 5, 5)));
        assertEquals(Segment.AT_RISK, Segment.of(new Rfa(1, 5, 5)));
    }

    @Test
    void whoBoughtLittleGoesFromNewcomerToLost() {
        assertEquals(Segment.NEWCOMER, Segment.of(new Rfa(5, 1, 2)));
        assertEquals(Segment.STEADY, Segment.of(new Rfa(3, 1, 2)));
        assertEquals(Segment.FADING, Segment.of(new Rfa(2, 1, 2)));
        assertEquals(Segment.LOST, Segment.of(new Rfa(1, 1, 2)));
    }

    @Test
    void aScoreOutsideOneToFiveCannotExist() {
        assertThrows(IllegalArgumentException.class, () -> new Rfa(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> new Rfa(1, 6, 1));
    }
}
