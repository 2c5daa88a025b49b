package dev.regulars.loyalty.secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Passwords and PINs as Argon2id hashes (RFC 9106) in their usual string form, {@code
 * $argon2id$v=19$m=19456,t=2,p=1$SALT$HASH}. One hash takes 19 MiB and some tens of milliseconds.
 */
public final class PasswordHash {
    private static final int MEMORY_KIB = 19_456;
    private static final int MOST_MEMORY_KIB = 65_536;
    private static final int PASSES = 2;
    private static final int MOST_PASSES = 10;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern FORM =
            Pattern.compile(
                    "\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=1\\$([A-Za-z0-9+/]{8,64})"
                            + "\\$([A-Za-z0-9+/]{16,128})");

    private PasswordHash() {}

    /** Hashes with a new salt. */
    public static String of(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var hash = hash(password, salt, MEMORY_KIB, PASSES, HASH_BYTES);
        var base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=1$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        base64.encodeToString(salt),
                        base64.encodeToString(hash));
    }

    /** Whether this is the password; false for a hash that is malformed or asks for too much. */
    public static boolean matches(String password, String hashed) {
        var parts = FORM.matcher(hashed);
        if (!parts.matches()) {
            return false;
        }
        int memory = Integer.parseInt(parts.group(1));
        int passes = Integer.parseInt(parts.group(2));
        if (memory < 8 || memory > MOST_MEMORY_KIB || passes < 1 || passes > MOST_PASSES) {
            return false;
        }
        var expected = Base64.getDecoder().decode(parts.group(4));
        var salt = Base64.getDecoder().decode(parts.group(3));
        return MessageDigest.isEqual(
                expected, hash(password, salt, memory, passes, expected.length));
    }

    private static byte[] hash(String password, byte[] salt, int memory, int passes, int bytes) {
        var generator = new Argon2BytesGenerator();
        generator.init(
                new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                        .withMemoryAsKB(memory)
                        .withIterations(passes)
                        .withParallelism(1)
                        .withSalt(salt)
                        .build());
        var hash = new byte[bytes];
        generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
