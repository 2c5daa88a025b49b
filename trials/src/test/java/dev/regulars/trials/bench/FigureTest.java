package dev.regulars.trials.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.wire.Wire;
import java.util.List;
import org.junit.jupiter.api.Test;

class FigureTest {

    @Test
    void aPercentileIsTheTimeThatSoManyDidNotExceed() {
        var timings = new Timings(100);
        for (int millis = 100; millis > 0; millis--) {
            timings.add(millis * 1_000_000L);
        }

        assertEquals(50, timings.percentile(50));
        assertEquals(99, timings.percentile(99));
        assertEquals(100, timings.percentile(100));
    }

    @Test
    void jsonHasTheCaseItsReferenceAndTheirRatio() {
        var figures = List.of(new Figure("quote p99", 12.5, "ms", 5, "GET /v1/health", 20));

        var json = Wire.parse(Wire.write(figures)).get(0);

        assertEquals("quote p99", json.path("case").asText());
        assertEquals(12.5, json.path("value").asDouble());
        assertEquals("ms", json.path("unit").asText());
        assertEquals(5, json.path("reference").asDouble());
        assertEquals(2.5, json.path("ratio").asDouble());
    }

    @Test
    void anAimIsReachedUpToItself() {
        assertTrue(new Figure("memory", 250, "MB", 100, "", 250).reached());
        assertFalse(new Figure("memory", 250.1, "MB", 100, "", 250).reached());
    }
}
