package dev.regulars.loyalty.secret;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PasswordHashTest {
    @Test
    void onlyTheSamePasswordMatches() {
        var hashed = PasswordHash.of("4711");
        assertTrue(PasswordHash.matches("4711", hashed));
        assertFalse(PasswordHash.matches("4712", hashed));
    }

    @Test
    void samePasswordHashesDifferentlyEachTime() {
        assertNotEquals(PasswordHash.of("4711"), PasswordHash.of("4711"));
    }

    @Test
    void publishedVectorMatches() {
        // Reference implementation of Argon2 (test.c, version 1.3): t=2, m=2^16, p=1.
        assertTrue(
                PasswordHash.matches(
                        "password",
                        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
                                + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc"));
    }

    @Test
    void hashThatIsNoneMatchesNothing() {
        assertFalse(PasswordHash.matches("x", ""));
        assertFalse(PasswordHash.matches("x", "$argon2id$v=19$m=999999,t=2,p=1$c29tZXNhbHQ$AAAA"));
    }
}
