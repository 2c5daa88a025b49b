package dev.regulars.loyalty.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate START = LocalDate.of(2025, 1, 6);

    @Test
    void fourVisitsMakeARhythmAndThreeDoNot() {
        assertEquals(Optional.of(new Rhythm(7, 7)), Rhythm.of(days(7, 7, 7)));
        assertEquals(Optional.empty(), Rhythm.of(days(7, 7)));
        assertEquals(Optional.empty(), Rhythm.of(List.of()));
    }

    @Test
    void aWeeklyMemberIsMissedAfterTwoMissedWeeks() {
        var weekly = Rhythm.of(days(7, 7, 7, 7, 7)).orElseThrow();

        assertFalse(weekly.brokenBy(14));
        assertTrue(weekly.brokenBy(15));
    }

    @Test
    void whoComesIrregularlyIsGivenTheirOwnLongGap() {
        var irregular = Rhythm.of(days(3, 40, 5, 4, 6)).orElseThrow();

        assertEquals(new Rhythm(5, 40), irregular);
        assertFalse(irregular.brokenBy(40));
        assertTrue(irregular.brokenBy(41));
    }

    @Test
    void twoHolidaysInTwentyWeeksAreNotANewHabit() {
        var weekly = Rhythm.of(days(7, 7, 7, 7, 28, 7, 7, 7, 7, 7, 7, 7, 28, 7, 7, 7, 7, 7, 7, 7));

        assertEquals(Optional.of(new Rhythm(7, 7)), weekly);
    }

    @Test
    void anOldHabitIsForgotten() {
        var gaps = new int[40];
        for (var i = 0; i < gaps.length; i++) {
            gaps[i] = i < 20 ? 2 : 30;
        }

        assertEquals(Optional.of(new Rhythm(30, 30)), Rhythm.of(days(gaps)));
    }

    private static List<LocalDate> days(int... gaps) {
        var days = new ArrayList<>(List.of(START));
        for (var gap : gaps) {
            days.add(days.getLast().plusDays(gap));
        }
        return days;
    }
}
