package dev.regulars.loyalty.money;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SharesTest {
    @Test
    void spareUnitsGoToWhoLostMostAndThenToTheEarlier() {
        assertArrayEquals(new long[] {34, 33, 33}, Shares.of(100, new long[] {1, 1, 1}));
        assertArrayEquals(new long[] {1, 4}, Shares.of(5, new long[] {2, 8}));
        assertArrayEquals(new long[] {2, 3}, Shares.of(5, new long[] {3, 7}));
        assertArrayEquals(new long[] {0, 0, 5}, Shares.of(5, new long[] {0, 0, 1}));
        assertArrayEquals(new long[] {0, 0}, Shares.of(0, new long[] {0, 0}));
    }

    @Test
    void partsAddUpAndNoneExceedsItsWeight() {
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var weights = random.longs(1 + random.nextInt(30), 0, 5_000).toArray();
            long sum = Arrays.stream(weights).sum();
            long total = sum == 0 ? 0 : random.nextLong(sum + 1);
            var parts = Shares.of(total, weights);
            assertEquals(total, Arrays.stream(parts).sum());
            for (int k = 0; k < parts.length; k++) {
                assertTrue(parts[k] >= 0 && parts[k] <= weights[k]);
            }
        }
    }

    @Test
    void amountsOfAnySizeAreCutExactly() {
        long most = 1_000_000_000_000L;
        assertArrayEquals(
                new long[] {most / 2, most / 2}, Shares.of(most, new long[] {most, most}));
        assertEquals(most * 9 / 10, Shares.halfUp(most * 9, most, most * 10));
    }

    @Test
    void halvesAreRoundedUp() {
        assertEquals(1, Shares.halfUp(1, 5_000, 10_000));
        assertEquals(0, Shares.halfUp(1, 4_999, 10_000));
        assertEquals(3, Shares.halfUp(5, 1, 2));
    }

    @Test
    void whatCannotBeCutIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Shares.of(1, new long[] {0}));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(-1, new long[] {1}));
        assertThrows(IllegalArgumentException.class, () -> Shares.of(1, new long[] {-1, 3}));
    }
}
