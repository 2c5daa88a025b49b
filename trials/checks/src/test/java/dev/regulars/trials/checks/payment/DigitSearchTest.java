package dev.regulars.trials.checks.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A search that finds nothing proves nothing unless it can find. */
final class DigitSearchTest {
    private static final String NUMBER = "4929123456789012";

    private final DigitSearch search = new DigitSearch(List.of(NUMBER));

    @Test
    void tenDigitsOfANumberAreFoundHoweverTheyAreWritten() throws Exception {
        for (var charset :
                List.of(
                        StandardCharsets.ISO_8859_1,
                        StandardCharsets.UTF_16LE,
                        StandardCharsets.UTF_16BE)) {
            assertEquals(Set.of(NUMBER), found("xx2912345678yy", charset), charset::name);
            assertEquals(Set.of(NUMBER), found("y2912345678", charset), charset::name);
            assertEquals(Set.of(), found("xx291234567yy", charset), charset::name);
        }
    }

    @Test
    void madeCardsDiffer() {
        var cards = PaymentCard.made(1_000, 7);
        assertEquals(1_000, new HashSet<>(cards).size());
        assertTrue(cards.stream().allMatch(card -> card.number().matches("[0-9]{13,19}")));
    }

    private Set<String> found(String text, Charset charset) throws Exception {
        return search.in(text.getBytes(charset));
    }
}
