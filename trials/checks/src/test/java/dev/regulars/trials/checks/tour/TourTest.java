package dev.regulars.trials.checks.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class TourTest {
    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void everyStepOfTheTourHolds() throws IOException, InterruptedException {
        var tour =
                new ProcessBuilder(System.getProperty("regulars.launcher"), "tour")
                        .redirectErrorStream(true)
                        .start();
        tour.getOutputStream().close();
        var told = new String(tour.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, tour.waitFor(), told);
        assertTrue(told.contains("it all holds"), told);
    }
}
