package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.PROGRAMME;
import static dev.regulars.agent.OneTill.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till changes over to another version by itself, and what was shown stays as it was. */
class ProgrammeSwitchTest {
    private static final String SALE = "/v1/checkouts/s-1";
    private static final String DEARER = PROGRAMME.replace("amount: '5.00'", "amount: '1.00'");

    @TempDir private Path folder;
    private OneTill till;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void plannedVersionBeginsOnItsDateWithoutANetwork() {
        hears(4, new Rollout(TODAY.plusDays(1), false, Set.of()));
        assertEquals("55.00", quote("a"));
        till.close();
        till = OneTill.start(folder, Clock.offset(OneTill.clock(), Duration.ofDays(1)));
        assertEquals("59.00", quote("b"));
    }

    @Test
    void plannedVersionThatWasWithdrawnNeverBegins() {
        hears(4, new Rollout(TODAY.plusDays(1), false, Set.of()));
        hears(4, Rollout.NEVER);
        till.close();
        till = OneTill.start(folder, Clock.offset(OneTill.clock(), Duration.ofDays(1)));
        assertEquals("55.00", quote("b"));
    }

    @Test
    void versionForOtherStoresIsNotForThisOne() throws Exception {
        hears(4, Rollout.now(TODAY, Set.of(new StoreId("harbour"))));
        hears(5, Rollout.now(TODAY, Set.of(new StoreId("quay"))));
        awaitEquals("5", () -> till.pos.get("/v1/status").text("/programme/version"));
        hears(6, Rollout.now(TODAY, Set.of(new StoreId("harbour"))));
        Thread.sleep(1100);
        assertEquals("5", till.pos.get("/v1/status").text("/programme/version"));
    }

    @Test
    void stoppedOfferIsRefusedUntilItIsStartedAgain() {
        till.hears(new OffersStopped(1, Set.of("big-basket"), ""));
        var told = till.pos.put(SALE, basket());
        assertEquals("60.00", told.text("/after"));
        assertEquals("stopped", told.text("/offers/2/reason/code"));
        assertEquals("Head office has stopped it for now.", told.text("/offers/2/reason/text"));
        till.hears(new OffersStopped(2, Set.of(), ""));
        assertEquals("55.00", quote("c"));
    }

    @Test
    void lockedSaleKeepsItsQuoteWhateverIsPublishedOrStopped() throws Exception {
        till.pos.put(SALE, basket());
        assertEquals("locked", till.pos.post(SALE + "/lock", "").text("/state"));
        var halfThePoints = DEARER.replace("'1 per 1.00'", "'1 per 2.00'");
        till.hears(
                new ProgrammeChanged(
                        OneTill.programme(halfThePoints, 4, Rollout.now(TODAY, Set.of()))),
                new OffersStopped(1, Set.of("big-basket"), ""));
        awaitEquals("4", () -> till.pos.get("/v1/status").text("/programme/version"));
        assertEquals("55.00", till.pos.get(SALE).text("/after"));
        var given =
                ",\"given\":[{\"id\":\"big-basket/1\",\"offer\":\"big-basket\",\"line\":\"1\",\"amount\":\"5.00\"}]";
        var committed = till.pos.post(SALE + "/commit", CheckoutTest.basket("60.00", given));
        assertEquals("applied", committed.text("/adjustments/0/fate"));
        var visit = (VisitRecorded) till.events().getFirst().event();
        assertEquals(3, visit.programmeVersion());
        assertEquals(82, visit.bonus(), "55.00 at 1.5 points each, as version 3 has it");
    }

    private void hears(int version, Rollout rollout) {
        till.hears(new ProgrammeChanged(OneTill.programme(DEARER, version, rollout)));
    }

    private String quote(String sale) {
        return till.pos.put("/v1/checkouts/" + sale, basket()).text("/after");
    }

    private static String basket() {
        return CheckoutTest.basket("60.00", ",\"member\":\"" + ANNA + "\"");
    }

    private static void awaitEquals(String expected, Callable<String> asked) throws Exception {
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!expected.equals(asked.call()) && System.nanoTime() < deadline) {
            Thread.sleep(50);
        }
        assertEquals(expected, asked.call());
    }
}
