package dev.regulars.agent.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.agent.directory.Shop;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.AgeBand;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {
    private static final MemberId CLEO = new MemberId("cleo:7");
    private static final CashierPart CASHIER =
            new CashierPart("Cleo", MonthDay.of(2, 29), AgeBand.FROM_25);
    private static final byte[] MESSAGE = "receipt".getBytes(StandardCharsets.UTF_8);

    @TempDir private Path folder;
    private final Seal.Keys server = Seal.Keys.random();
    private SystemKey systemKey;

    @BeforeEach
    void systemKey() {
        systemKey = SystemKey.open(folder.resolve("system.key"));
    }

    @Test
    void tillKeysAreTheSameAfterARestart() {
        var made = tillKeys();
        var read = tillKeys();
        assertEquals(made.publicSignKey(), read.publicSignKey());
        var signature = read.sign(MESSAGE);
        assertTrue(Signature.holds(Signature.publicKey(made.publicSignKey()), MESSAGE, signature));
        var sealKey = Base64.getDecoder().decode(made.publicSealKey());
        assertArrayEquals(MESSAGE, read.open(Seal.seal(sealKey, MESSAGE, "x"), "x"));
    }

    @Test
    void keysOfAnotherSystemKeyAreRefusedAndMayBeRenewed() throws IOException {
        var before = tillKeys();
        Files.delete(folder.resolve("system.key"));
        systemKey();
        var refused = assertThrows(KeysUnreadable.class, this::tillKeys);
        assertTrue(refused.getMessage().contains("pair this till again"), refused.getMessage());
        var renewed = TillKeys.openOrRenew(folder.resolve("till.keys"), systemKey);
        assertNotEquals(before.publicSignKey(), renewed.publicSignKey());
        assertEquals(renewed.publicSignKey(), tillKeys().publicSignKey());
    }

    @Test
    void damagedSystemKeyIsOneSentence() throws IOException {
        Files.writeString(folder.resolve("system.key"), "not hex");
        assertThrows(KeysUnreadable.class, this::systemKey);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has access lists instead")
    void secretFilesAreForTheirOwnerOnly() throws IOException {
        tillKeys();
        for (var name : List.of("system.key", "till.keys")) {
            var rights = Files.getPosixFilePermissions(folder.resolve(name));
            assertEquals("rw-------", PosixFilePermissions.toString(rights));
        }
    }

    @Test
    void everyVersionOfTheDirectoryKeyFindsItsCards() {
        var keys = directoryKeys();
        assertThrows(IllegalStateException.class, keys::current);
        keys.add(1, SecretKey32.random().bytes());
        keys.add(2, SecretKey32.random().bytes());
        var hashes = directoryKeys().hashes("uid:04A1B2C3");
        assertEquals(List.of(2, 1), hashes.stream().map(h -> h.keyVersion()).toList());
        assertEquals(directoryKeys().current().hash("uid:04A1B2C3"), hashes.getFirst());
    }

    @Test
    void newMembersDataOpensHereAndForTheServerOnly() {
        var contact = new ContactPart("Berg", "cleo@example.org", null, null);
        var keys = memberKeys(directoryKeys());
        var closed = keys.enrol(CLEO, CASHIER, contact);
        assertEquals(CASHIER, keys.cashierPart(enrolled(closed)).orElseThrow());
        var sent = keys.sealed(List.of(CLEO, CLEO, new MemberId("nobody")));
        assertEquals(1, sent.size());
        var both = Seal.open(server, sent.getFirst().sealed(), Push.MEMBER_KEYS);
        var contactKey = SecretKey32.of(Arrays.copyOfRange(both, 32, 64));
        assertEquals(Wire.write(contact), contactKey.openText(closed.contact(), CLEO.value()));
    }

    @Test
    void nothingPersonalLiesOpenOnTheDisk() throws IOException {
        memberKeys(directoryKeys()).enrol(CLEO, CASHIER, null);
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(Files.readString(file).contains("Cleo"), file.toString());
            }
        }
    }

    @Test
    void erasedMemberCannotBeOpenedAnyMore() {
        var keys = memberKeys(directoryKeys());
        var closed = keys.enrol(CLEO, CASHIER, null);
        keys.destroy(CLEO);
        keys.destroy(CLEO);
        assertTrue(keys.cashierPart(enrolled(closed)).isEmpty());
        assertTrue(keys.sealed(List.of(CLEO)).isEmpty());
    }

    @Test
    void sheetOpensUnderWhicheverVersionItsKeyWasWrapped() {
        var directory = directoryKeys();
        directory.add(1, SecretKey32.random().bytes());
        var memberKey = SecretKey32.random();
        var wrapped = directory.current().wrap(CLEO, memberKey);
        directory.add(2, SecretKey32.random().bytes());
        var keys = memberKeys(directory);
        var cashier = memberKey.close(Wire.write(CASHIER), CLEO.value());
        assertEquals(CASHIER, keys.cashierPart(sheet(cashier, wrapped)).orElseThrow());
        var other = SecretKey32.random().close("{}", CLEO.value());
        assertTrue(keys.cashierPart(sheet(other, wrapped)).isEmpty());
    }

    private TillKeys tillKeys() {
        return TillKeys.open(folder.resolve("till.keys"), systemKey);
    }

    private DirectoryKeys directoryKeys() {
        return DirectoryKeys.open(folder.resolve("directory.keys"), systemKey);
    }

    private MemberKeys memberKeys(DirectoryKeys directory) {
        return new MemberKeys(folder.resolve("members"), systemKey, directory, server.publicKey());
    }

    private static MemberEnrolled enrolled(ClosedParts closed) {
        var some = Shop.enrolled(CLEO.value());
        return new MemberEnrolled(
                CLEO,
                some.account(),
                some.enrolledOn(),
                closed.contact(),
                closed.cashier(),
                List.of(),
                "en",
                null,
                "till",
                null);
    }

    private static Sheet sheet(Ciphertext cashier, Ciphertext wrapped) {
        var json = (ObjectNode) Wire.tree(Shop.sheet(CLEO.value(), 1, Map.of(), wrapped));
        json.set("cashier", Wire.tree(cashier));
        return Wire.read(json, Sheet.class);
    }
}
