package dev.regulars.agent.sync;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {
    @Test
    void pausesGrowToAMinuteAndNoFurther() {
        var backOff = new BackOff(new Random(3));
        var pauses = Stream.generate(backOff::next).limit(200).toList();
        assertTrue(pauses.getFirst().compareTo(Duration.ofSeconds(1)) <= 0);
        assertTrue(pauses.stream().allMatch(p -> p.compareTo(Duration.ofSeconds(60)) <= 0));
        assertTrue(pauses.stream().anyMatch(p -> p.compareTo(Duration.ofSeconds(50)) > 0));
    }

    @Test
    void pausesAreSpreadSoThatTillsDoNotComeBackTogether() {
        var backOff = new BackOff(new Random(3));
        var late = Stream.generate(backOff::next).skip(10).limit(50).distinct().count();
        assertTrue(late > 45, "only " + late + " different pauses");
    }

    @Test
    void successBeginsAnew() {
        var backOff = new BackOff(new Random(3));
        Stream.generate(backOff::next).limit(20).forEach(p -> {});
        backOff.reset();
        assertTrue(backOff.next().compareTo(Duration.ofSeconds(1)) <= 0);
    }
}
