package dev.regulars.loyalty.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.id.MemberId;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SecretTest {
    private static final byte[] MESSAGE = "Anna".getBytes(StandardCharsets.UTF_8);

    @Test
    void ciphertextOpensOnlyUnderItsKeyAndContext() {
        var key = SecretKey32.random();
        var closed = key.close("Anna", "m-1");
        assertEquals("Anna", key.openText(closed, "m-1"));
        assertThrows(CannotOpen.class, () -> key.openText(closed, "m-2"));
        assertThrows(CannotOpen.class, () -> SecretKey32.random().openText(closed, "m-1"));
        assertNotEquals(closed, key.close("Anna", "m-1"));
    }

    @Test
    void sealOpensOnlyForItsReaderAndPurpose() {
        var reader = Seal.Keys.random();
        var sealed = Seal.seal(reader.publicKey(), MESSAGE, "member keys");
        assertArrayEquals(MESSAGE, Seal.open(reader, sealed, "member keys"));
        assertThrows(CannotOpen.class, () -> Seal.open(reader, sealed, "directory key"));
        assertThrows(CannotOpen.class, () -> Seal.open(Seal.Keys.random(), sealed, "member keys"));
        assertThrows(CannotOpen.class, () -> Seal.open(reader, "AAAA", "member keys"));
    }

    @Test
    void signatureHoldsOnlyForItsKeyAndMessage() {
        var keys = Signature.newKeys();
        var signature =
                Signature.sign(Signature.privateKey(keys.getPrivate().getEncoded()), MESSAGE);
        var read = Signature.publicKey(Signature.written(keys.getPublic()));
        assertTrue(Signature.holds(read, MESSAGE, signature));
        assertFalse(Signature.holds(read, "Bo".getBytes(StandardCharsets.UTF_8), signature));
        assertFalse(Signature.holds(Signature.newKeys().getPublic(), MESSAGE, signature));
        assertFalse(Signature.holds(read, MESSAGE, new byte[3]));
    }

    @Test
    void sameIdentifierHasTheSameHashUnderTheSameKeyOnly() {
        var key = new DirectoryKey(1, new byte[32]);
        assertEquals(key.hash("number:9801000000000007"), key.hash("number:9801000000000007"));
        var other = new DirectoryKey(1, SecretKey32.random().bytes());
        assertNotEquals(key.hash("uid:04A1B2C3D4E5F6"), other.hash("uid:04A1B2C3D4E5F6"));
    }

    @Test
    void memberKeyIsWrappedForTheProgramme() {
        var directory = new DirectoryKey(1, SecretKey32.random().bytes());
        var member = SecretKey32.random();
        var wrapped = directory.wrap(new MemberId("m-1"), member);
        assertArrayEquals(member.bytes(), directory.unwrap(new MemberId("m-1"), wrapped).bytes());
    }
}
