package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    @ParameterizedTest
    @CsvSource({
        "cheese, food/cheese/hard, true",
        "food/cheese, food/cheese/hard, true",
        "hard, food/cheese/hard, true",
        "food, food/cheese, true",
        "cheese, food/cheesecake, false",
        "cheese, cream-cheese, false",
        "cheese, cheesecake/cheese, true",
        "food/hard, food/cheese/hard, false",
        "cheese, wine, false"
    })
    void categoryHoldsWholeStepsOfAPath(String name, String path, boolean holds) {
        var scope = new Scope(Scope.Kind.CATEGORY, name);
        assertEquals(holds, scope.holds("any", path));
        assertFalse(scope.holds("any", null));
    }

    @Test
    void skuHoldsItselfAndTheBasketEverything() {
        assertTrue(new Scope(Scope.Kind.SKU, "bun").holds("bun", null));
        assertFalse(new Scope(Scope.Kind.SKU, "bun").holds("buns", null));
        assertTrue(Scope.BASKET.holds("any", null));
    }

    @Test
    void writtenFormComesBack() {
        for (var written : new String[] {"basket", "category:food/cheese", "sku:a:b"}) {
            assertEquals(written, Scope.of(written).orElseThrow().written());
        }
        assertEquals(Optional.empty(), Scope.of("cheese"));
        assertEquals(Optional.empty(), Scope.of("category:"));
        assertEquals(Optional.empty(), Scope.of("brand:x"));
    }
}
