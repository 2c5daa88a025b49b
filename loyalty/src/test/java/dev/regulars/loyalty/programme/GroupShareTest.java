package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.regulars.loyalty.id.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GroupShareTest {
    @ParameterizedTest
    @CsvSource({
        "'', a, 220",
        "'', b, 77",
        "b, a, 946",
        "ef, d, 652",
        "asdf, 8952klfjas09ujk, 549",
        "'', 123, 11",
        "'', '___)((*\":&', 563"
    })
    void slotIsTheOneThatAWellKnownToolPublishes(String seed, String value, int slot) {
        assertEquals(slot, GroupShare.slot(seed, value));
    }

    @Test
    void sharesOfAGroupAreAsLargeAsTheySayAndDoNotOverlap() {
        var first = new GroupShare("spring", 0, 500);
        var second = new GroupShare("spring", 500, 800);
        int inFirst = 0;
        int inSecond = 0;
        for (int i = 0; i < 10_000; i++) {
            var member = new MemberId("m-" + i);
            assertFalse(first.holds(member) && second.holds(member));
            inFirst += first.holds(member) ? 1 : 0;
            inSecond += second.holds(member) ? 1 : 0;
        }
        assertEquals(5_000, inFirst, 250);
        assertEquals(3_000, inSecond, 250);
    }
}
