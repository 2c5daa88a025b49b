package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.id.MemberId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmTest {
    @ParameterizedTest
    @CsvSource({
        "seed, a, 505",
        "seed, b, 2696",
        "foo, ab, 2575",
        "foo, def, 2019",
        "89123klj, 8952klfjas09ujkasdf, 1240",
        "90850943850283058242805, 123, 7516",
        "()**(%$##$%#$#, '___)((*\":&', 128"
    })
    void bucketIsTheOneThatAWellKnownToolPublishes(String seed, String value, int bucket) {
        assertEquals(bucket, Arm.bucket(seed, value));
    }

    @Test
    void everyMemberIsInOneArmOrTheHoldout() {
        var first = new Arm("win-back", 0, 4_500, null);
        var second = new Arm("win-back", 4_500, 9_000, null);
        int inFirst = 0;
        int inSecond = 0;
        for (int i = 0; i < 10_000; i++) {
            var member = new MemberId("m-" + i);
            assertTrue(!first.holds(member) || !second.holds(member));
            inFirst += first.holds(member) ? 1 : 0;
            inSecond += second.holds(member) ? 1 : 0;
        }
        assertEquals(4_500, inFirst, 200);
        assertEquals(4_500, inSecond, 200);
    }
}
