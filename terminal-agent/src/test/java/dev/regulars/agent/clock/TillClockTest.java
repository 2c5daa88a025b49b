package dev.regulars.agent.clock;

import static dev.regulars.agent.clock.TestTime.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TillClockTest {
    private static final Instant TEN_YEARS_ON = Instant.parse("2036-03-02T12:00:00Z");

    @TempDir private Path folder;
    private final TestTime machine = new TestTime();
    private Path file;

    @BeforeEach
    void file() {
        file = folder.resolve("clock.json");
    }

    @Test
    void followsTheMachine() {
        var clock = machine.till(file, "boot");
        machine.pass(Duration.ofMinutes(5));
        assertEquals(NOON.plusSeconds(300), clock.instant());
        assertTrue(clock.trusted());
    }

    @Test
    void neverFallsWhenSomebodySetsTheMachineBack() {
        var clock = machine.till(file, "boot");
        machine.set(NOON.minus(Duration.ofHours(3)));
        assertEquals(NOON, clock.instant());
        machine.pass(Duration.ofMinutes(1));
        assertEquals(NOON.plusSeconds(60), clock.instant());
        assertTrue(clock.trusted());
    }

    @Test
    void neverFallsOverARestart() {
        machine.pass(Duration.ofHours(2));
        machine.till(file, "boot 1");
        machine.set(NOON);
        assertEquals(NOON.plus(Duration.ofHours(2)), machine.till(file, "boot 2").instant());
    }

    @Test
    void neverFallsBelowAnEvent() {
        var clock = machine.till(file, "boot 1");
        machine.pass(Duration.ofSeconds(50));
        var moment = clock.moment();
        machine.set(NOON);
        var restarted = machine.till(file, "boot 2");
        restarted.notBefore(moment);
        assertEquals(NOON.plusSeconds(50), restarted.instant());
    }

    @Test
    void weekendIsBelieved() {
        machine.till(file, "boot 1");
        machine.pass(Duration.ofHours(47));
        assertTrue(machine.till(file, "boot 2").trusted());
    }

    @Test
    void jumpOfTenYearsIsNotTrustedAndSaysSo() {
        var clock = machine.till(file, "boot");
        machine.set(TEN_YEARS_ON);
        assertEquals(TEN_YEARS_ON, clock.instant());
        assertFalse(clock.trusted());
        assertTrue(clock.complaint().orElseThrow().contains("2036-03-02"));
    }

    @Test
    void jumpIsNotTrustedEvenBeforeAnybodyAskedForTheTime() {
        var clock = machine.till(file, "boot");
        machine.set(TEN_YEARS_ON);
        assertFalse(clock.trusted());
    }

    @Test
    void jumpBackByTenYearsIsNotTrustedEither() {
        var clock = machine.till(file, "boot");
        machine.set(Instant.parse("2016-03-02T12:00:00Z"));
        assertEquals(NOON, clock.instant());
        assertFalse(clock.trusted());
    }

    @Test
    void distrustOutlivesARestart() {
        var clock = machine.till(file, "boot 1");
        machine.set(TEN_YEARS_ON);
        clock.instant();
        clock.remember();
        assertFalse(machine.till(file, "boot 2").trusted());
    }

    @Test
    void serverMendsAJumpInEitherDirection() {
        var clock = machine.till(file, "boot");
        machine.set(TEN_YEARS_ON);
        clock.instant();
        clock.mend(NOON.plusSeconds(10));
        assertEquals(NOON.plusSeconds(10), clock.instant());
        assertTrue(clock.trusted());
        machine.pass(Duration.ofMinutes(1));
        assertEquals(NOON.plusSeconds(70), clock.instant());
        clock.mend(NOON.plus(Duration.ofHours(5)));
        assertEquals(NOON.plus(Duration.ofHours(5)), clock.instant());
    }

    @Test
    void mendHoldsForTheSameBoot() {
        var clock = machine.till(file, "boot");
        machine.set(TEN_YEARS_ON);
        clock.mend(NOON);
        machine.pass(Duration.ofMinutes(1));
        var restarted = machine.till(file, "boot");
        assertEquals(NOON.plusSeconds(60), restarted.instant());
        assertTrue(restarted.trusted());
    }

    @Test
    void replayedServerTimeIsIgnored() {
        var clock = machine.till(file, "boot");
        clock.mend(NOON.plus(Duration.ofHours(5)));
        clock.mend(NOON);
        assertEquals(NOON.plus(Duration.ofHours(5)), clock.instant());
    }

    @Test
    void eventsFromBeforeAMendDoNotBringTheWrongTimeBack() {
        var clock = machine.till(file, "boot 1");
        machine.set(TEN_YEARS_ON);
        var wrong = clock.moment();
        clock.mend(NOON);
        machine.set(NOON);
        var restarted = machine.till(file, "boot 2");
        restarted.notBefore(wrong);
        assertEquals(NOON, restarted.instant());
    }

    @Test
    void eventTellsOfAServerTimeThatWasNotWrittenDown() {
        var clock = machine.till(file, "boot 1");
        clock.mend(NOON);
        machine.pass(Duration.ofSeconds(40));
        clock.mend(NOON.plusSeconds(40));
        machine.pass(Duration.ofSeconds(10));
        var moment = clock.moment();
        machine.set(NOON);
        var restarted = machine.till(file, "boot 2");
        restarted.notBefore(moment);
        assertEquals(NOON.plusSeconds(50), restarted.instant());
        assertEquals(NOON.plusSeconds(40), restarted.serverTime().orElseThrow());
    }

    @Test
    void momentCarriesAllThatIsKnownOfTheTime() {
        var clock = machine.till(file, "boot");
        clock.mend(NOON.plusSeconds(1));
        var moment = clock.moment();
        assertEquals("boot", moment.bootId());
        assertEquals(NOON.plusSeconds(1), moment.serverTime());
        assertEquals(1_000, moment.monotonicNanos());
    }

    @Test
    void damagedFileBeginsAnew() throws Exception {
        Files.writeString(file, "{half");
        assertEquals(NOON, machine.till(file, "boot").instant());
    }
}
