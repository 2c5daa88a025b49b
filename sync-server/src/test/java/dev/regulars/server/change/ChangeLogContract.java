package dev.regulars.server.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.server.change.ChangeLog.Entry;
import dev.regulars.server.database.Transactions;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every log of changes keeps to, whichever database it is in. */
public abstract class ChangeLogContract {
    protected abstract Transactions transactions();

    protected abstract ChangeLog log();

    @Test
    void changesAreNumberedInTheOrderTheyCameUp() {
        announce("b", "a", "c");
        number();
        assertEquals(
                List.of(entry(1, "b"), entry(2, "a"), entry(3, "c")),
                transactions().read(() -> log().after(0, 10)));
        assertEquals(3L, last());
    }

    @Test
    void nothingIsReadBeforeItHasANumber() {
        announce("a");
        assertTrue(transactions().read(() -> log().hasUnnumbered()));
        assertEquals(List.of(), transactions().read(() -> log().after(0, 10)));
        number();
        assertFalse(transactions().read(() -> log().hasUnnumbered()));
    }

    @Test
    void subjectThatWaitsTwiceGetsOneNumberAndLaterAnother() {
        announce("a", "a");
        number();
        assertEquals(1L, last());
        announce("a");
        number();
        assertEquals(List.of(entry(2, "a")), transactions().read(() -> log().after(1, 10)));
    }

    @Test
    void whatWasRolledBackGetsNoNumber() {
        assertThrows(
                IllegalStateException.class,
                () ->
                        transactions()
                                .write(() -> {
                                    log().announce("member", "a");
                                    throw new IllegalStateException("no");
                                }));
        announce("b");
        number();
        assertEquals(List.of(entry(1, "b")), transactions().read(() -> log().after(0, 10)));
    }

    @Test
    void newGenerationBeginsAtOne() {
        announce("a");
        number();
        transactions().write(() -> log().begin("second"));
        assertEquals(0L, last());
        assertEquals("second", transactions().read(() -> log().generation()));
        announce("b");
        number();
        assertEquals(List.of(entry(1, "b")), transactions().read(() -> log().after(0, 10)));
    }

    private static Entry entry(long number, String subject) {
        return new Entry(number, "member", subject);
    }

    private void announce(String... subjects) {
        for (var subject : subjects) {
            transactions().write(() -> log().announce("member", subject));
        }
    }

    private void number() {
        transactions().write(() -> log().number());
    }

    private long last() {
        return transactions().read(() -> log().last());
    }
}
