package dev.regulars.loyalty.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RotatingSecretTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private final RotatingSecret secret =
            new RotatingSecret("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest // RFC 6238, appendix B
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void givesTheDigitsOfTheStandard(long second, String digits) {
        assertEquals(digits, secret.digits(RotatingSecret.step(Instant.ofEpochSecond(second))));
    }

    @Test
    void acceptsTheStepOnEitherSideAndNoOther() {
        long step = RotatingSecret.step(NOW);
        for (int off = -1; off <= 1; off++) {
            assertEquals(OptionalLong.of(step + off), found(step + off));
        }
        assertEquals(OptionalLong.empty(), found(step - 2));
        assertEquals(OptionalLong.empty(), found(step + 2));
    }

    @Test
    void keyOfAnotherLengthIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new RotatingSecret(new byte[16]));
    }

    private OptionalLong found(long step) {
        return secret.stepOf(secret.digits(step), NOW);
    }
}
