package dev.regulars.agent.pair;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.SystemKey;
import dev.regulars.agent.sync.TestHeadOffice;
import dev.regulars.agent.sync.http.HttpPairingDesk;
import dev.regulars.loyalty.secret.DirectoryKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TillPairingTest {
    @TempDir private Path folder;
    private TestHeadOffice headOffice;
    private DataFolder data;
    private TillPairing pairing;

    @BeforeEach
    void open() {
        headOffice = new TestHeadOffice();
        data = new DataFolder(folder);
        pairing = new TillPairing(data);
    }

    @AfterEach
    void close() {
        headOffice.close();
    }

    @Test
    void pairedTillRemembersItsServerAndItsKeys() {
        assertTrue(pairing.paired().isEmpty());
        var paired = pair(headOffice.address());
        assertEquals(paired, new TillPairing(data).paired().orElseThrow());
        assertEquals(TestHeadOffice.TILL, paired.till());
        assertEquals("secret-token", paired.token());
        assertEquals("Harbour", paired.store().name());
        var keys = DirectoryKeys.open(data.directoryKeys(), SystemKey.open(data.systemKey()));
        assertEquals(
                List.of(new DirectoryKey(1, headOffice.directoryKey).hash("number:1")),
                keys.hashes("number:1"));
    }

    @Test
    void tokenIsNotReadableInTheFolderNorInALog() throws IOException {
        var paired = pair(URI.create(headOffice.address() + "/"));
        assertFalse(Files.readString(data.pairing()).contains("secret-token"));
        assertFalse(paired.toString().contains("secret-token"));
        assertEquals(headOffice.address(), paired.server());
    }

    @Test
    void wrongCodeIsSaidInTheServersWordsAndChangesNothing() {
        var desk = new HttpPairingDesk();
        var refused =
                assertThrows(
                        PairingRefused.class,
                        () -> pairing.pair(desk, headOffice.address(), "WRONG", "Front desk"));
        assertTrue(
                refused.getMessage().endsWith("said no: This code is not known."),
                refused.getMessage());
        assertTrue(pairing.paired().isEmpty());
    }

    @Test
    void addressThatIsNoneIsSaid() {
        var refused = assertThrows(PairingRefused.class, () -> pair(URI.create("hq.example:7500")));
        assertTrue(refused.getMessage().contains("is no server's address"), refused.getMessage());
    }

    @Test
    void pairingAgainKeepsTheTillsOwnKeysAndEverythingElse() throws IOException {
        pair(headOffice.address());
        var keys = Files.readAllBytes(data.tillKeys());
        var journal = Files.createDirectories(data.liveJournal()).resolve("000001.journal");
        Files.writeString(journal, "what happened");
        pair(headOffice.address());
        assertArrayEquals(keys, Files.readAllBytes(data.tillKeys()));
        assertEquals("what happened", Files.readString(journal));
    }

    @Test
    void anotherServersDirectoryKeysTakeThePlaceOfThoseBefore() {
        pair(headOffice.address());
        DirectoryKeys.open(data.directoryKeys(), SystemKey.open(data.systemKey()))
                .add(2, headOffice.directoryKey);
        try (var other = new TestHeadOffice()) {
            pair(other.address());
            var keys = DirectoryKeys.open(data.directoryKeys(), SystemKey.open(data.systemKey()));
            assertEquals(
                    List.of(new DirectoryKey(1, other.directoryKey).hash("number:1")),
                    keys.hashes("number:1"));
        }
    }

    @Test
    void lostSystemKeyIsMendedByPairingAgain() throws IOException {
        pair(headOffice.address());
        Files.delete(data.systemKey());
        var refused = assertThrows(PairingRefused.class, pairing::paired);
        assertTrue(refused.getMessage().contains("pair this till again"), refused.getMessage());
        pair(headOffice.address());
        assertTrue(pairing.paired().isPresent());
    }

    @Test
    void commandPairsAndSaysSo() {
        var said = new StringWriter();
        int code = run(said, "--name", "Front desk", TestHeadOffice.CODE);
        assertEquals(0, code, said.toString());
        assertEquals("Front desk", pairing.paired().orElseThrow().name());
        assertTrue(said.toString().startsWith("Paired as till-1 (Front desk) of Harbour."));
    }

    @Test
    void commandSaysInOneLineWhyItFailed() {
        headOffice.close();
        var said = new StringWriter();
        assertEquals(1, run(said, TestHeadOffice.CODE));
        assertTrue(said.toString().contains("cannot be reached"), said.toString());
        assertEquals(1, said.toString().lines().count());
        assertEquals(2, run(new StringWriter()), "without a code");
    }

    private Paired pair(URI server) {
        return pairing.pair(new HttpPairingDesk(), server, TestHeadOffice.CODE, "Front desk");
    }

    private int run(StringWriter said, String... arguments) {
        var line = new CommandLine(new PairCommand(new HttpPairingDesk()));
        line.setOut(new PrintWriter(said, true)).setErr(new PrintWriter(said, true));
        var all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--server", headOffice.address().toString()));
        all.addAll(List.of("--data", folder.toString()));
        return line.execute(all.toArray(String[]::new));
    }
}
