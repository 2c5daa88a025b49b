package dev.regulars.server.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected figures are the published ones for the CDNOW sample. */
class BgNbdTest {
    private static final BgNbd PUBLISHED = new BgNbd(0.243, 4.414, 0.793, 2.426);

    @Test
    void aFrequentBuyerSeenJustNowIsAliveWithThePublishedChance() {
        // The published chance comes from parameters with more decimals than the printed ones.
        assertEquals(0.9689, PUBLISHED.probabilityAlive(new Purchases(26, 30.857, 31)), 0.0001);
    }

    @Test
    void withoutARepeatNobodyCanHaveStopped() {
        assertEquals(1, PUBLISHED.probabilityAlive(new Purchases(0, 0, 39)));
    }

    @Test
    void aThousandPurchasesLongAgoDoNotOverflow() {
        var chance = PUBLISHED.probabilityAlive(new Purchases(1000, 10, 100));

        assertEquals(0, chance, 1e-300);
    }

    @Test
    void theLikelihoodOfAThousandPurchasesIsANumber() {
        var log = new Likelihood(List.of(new Purchases(1000, 10, 100))).log(PUBLISHED);

        assertTrue(Double.isFinite(log), "was " + log);
    }

    @Test
    void theLongerTheSilenceTheSmallerTheChance() {
        var chance = 1.0;
        for (var weeks = 10; weeks < 60; weeks += 5) {
            var now = PUBLISHED.probabilityAlive(new Purchases(5, 10, weeks));
            assertTrue(now < chance, "after " + weeks + " weeks");
            chance = now;
        }
    }

    @Test
    void weeksAreCountedFromTheFirstVisitDay() {
        var first = LocalDate.of(1997, 1, 1);

        assertEquals(
                new Purchases(1, 2, 272 / 7.0),
                Purchases.of(List.of(first, first.plusDays(14)), LocalDate.of(1997, 9, 30)));
    }

    @Test
    void whatCannotBeIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Purchases(1, 3, 2));
        assertThrows(IllegalArgumentException.class, () -> new Purchases(0, 1, 2));
        assertThrows(IllegalArgumentException.class, () -> new Purchases(1, 0, 2));
        assertThrows(IllegalArgumentException.class, () -> new BgNbd(0, 1, 1, 1));
    }
}
