package dev.regulars.loyalty.word;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DidYouMeanTest {
    private static final List<String> KNOWN =
            List.of("percent", "amount", "cheapest-free", "free", "of", "cap");

    @Test
    void smallSlipsAreUnderstood() {
        assertEquals(Optional.of("percent"), DidYouMean.nearest("precent", KNOWN));
        assertEquals(Optional.of("cheapest-free"), DidYouMean.nearest("cheapestFree", KNOWN));
        assertEquals(Optional.of("amount"), DidYouMean.nearest("Amuont", KNOWN));
        assertEquals(Optional.of("cap"), DidYouMean.nearest("caps", KNOWN));
    }

    @Test
    void somethingElseAltogetherIsNotGuessed() {
        assertEquals(Optional.empty(), DidYouMean.nearest("colour", KNOWN));
        assertEquals(
                "there is no key 'colour': there is amount, cap, cheapest-free, free, of, percent",
                DidYouMean.unknown("key", "colour", KNOWN));
        assertEquals("there is no tier 'x'", DidYouMean.unknown("tier", "x", List.of()));
    }
}
