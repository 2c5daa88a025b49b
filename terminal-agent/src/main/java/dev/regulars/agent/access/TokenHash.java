package dev.regulars.agent.access;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What is kept of a token: SHA-256 in hex. A token has 256 random bits, so that no slow hash is
 * needed.
 */
public record TokenHash(@JsonValue String hex) {
    @JsonCreator
    public TokenHash {
        if (hex.length() != 64) {
            throw new IllegalArgumentException("a token's hash has 64 hex digits");
        }
    }

    static TokenHash of(String token) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var bytes = digest.digest(token.getBytes(StandardCharsets.UTF_8));
            return new TokenHash(HexFormat.of().formatHex(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing from this JDK", e);
        }
    }
}
