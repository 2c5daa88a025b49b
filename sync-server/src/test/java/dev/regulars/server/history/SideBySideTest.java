package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    private static final int MANY = 3_500;

    private final List<Long> heard = new ArrayList<>();

    @Test
    void everythingIsReceivedInItsOrder() {
        try (var both = new SideBySide(receiver(Long.MAX_VALUE))) {
            IntStream.range(0, MANY).forEach(line -> both.refused(row(line)));
            both.finish();
        }
        assertEquals(IntStream.range(0, MANY).asLongStream().boxed().toList(), heard);
    }

    @Test
    void whatTheReceiverThrowsIsThrownToWhoHandsOver() {
        try (var both = new SideBySide(receiver(1_200))) {
            var thrown =
                    assertThrows(
                            IllegalStateException.class,
                            () -> {
                                IntStream.range(0, MANY).forEach(line -> both.refused(row(line)));
                                both.finish();
                            });
            assertEquals("row 1200", thrown.getMessage());
        }
        assertEquals(1_200, heard.size());
    }

    private HistoryReceiver receiver(long fails) {
        return new HistoryReceiver() {
            @Override
            public void transaction(HistoryTransaction transaction) {
                throw new AssertionError(transaction);
            }

            @Override
            public void refused(RowError error) {
                if (error.line() == fails) {
                    throw new IllegalStateException("row " + error.line());
                }
                heard.add(error.line());
            }
        };
    }

    private static RowError row(long line) {
        return new RowError("sales.csv", line, "no amount");
    }
}
