package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.offer.QuotedLine;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code ./regulars cases} tries many more of them. */
class SeededCasesTest {
    private static final long CASES = 5_000;

    /** Wrong on purpose: it holds until somebody gets 5.00 off one line. */
    private static final Consumer<Decided> NOBODY_GETS_FIVE_OFF =
            decided -> {
                for (QuotedLine line : decided.quote().lines()) {
                    assertTrue(line.discount().minor() < 500, line.id());
                }
            };

    @Test
    void anyCaseKeepsEveryLawAndEveryKindOfOfferApplies() throws Exception {
        var outcome = new SeededCases(1, CASES, done -> {}).tried(2);
        assertNull(outcome.broken(), () -> outcome.broken().sentence());
        var coverage = outcome.coverage();
        assertEquals(List.of(), coverage.neverApplied(), coverage::table);
    }

    @Test
    void oneThreadAndTwoFindTheSame() throws Exception {
        var alone = new SeededCases(5, 900, done -> {}).tried(1);
        var together = new SeededCases(5, 900, done -> {}).tried(2);
        assertEquals(alone.coverage().table(), together.coverage().table());
    }

    @Test
    void sameSeedIsTheSameCase() {
        assertEquals(SeededCase.of(77), SeededCase.of(77));
    }

    @Test
    void caseThatBreaksALawShrinksToWhatMatters() {
        var shrinker = new Shrinker(NOBODY_GETS_FIVE_OFF);
        var broken =
                LongStream.range(1, 20_000)
                        .mapToObj(SeededCase::of)
                        .filter(c -> c.programme().offers().size() > 4)
                        .filter(c -> c.basket().lines().size() > 6)
                        .filter(shrinker::breaks)
                        .findFirst()
                        .orElseThrow();
        var smallest = shrinker.smallest(broken);
        assertTrue(shrinker.breaks(smallest));
        assertEquals(List.of(), smallest.refunds());
        assertEquals(1, smallest.programme().offers().size());
        assertEquals(1, smallest.basket().lines().size());
        assertTrue(smallest.basket().total().minor() <= 1_000, smallest.json());
        var offer = smallest.programme().offers().getFirst();
        assertTrue(
                Stream.of(offer.when(), offer.limit(), offer.total(), offer.code())
                        .allMatch(Objects::isNull),
                smallest.json());
        assertTrue(smallest.facts().redemptions().isEmpty(), smallest.json());
        assertTrue(new Broken(QuoteLaw.PARTS_ADD_UP, 7, smallest, "").sentence().contains("@Test"));
        assertFalse(Shrinker.steps(smallest).anyMatch(shrinker::breaks));
    }

    @Test
    void brokenCaseCanBePasted() {
        var sold = SeededCase.of(4_711);
        var pasted = SeededCase.read(sold.json());
        assertEquals(sold, pasted);
        assertEquals(Decided.of(sold).quote(), Decided.of(pasted).quote());
    }
}
