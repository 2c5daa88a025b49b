package dev.regulars.agent.directory.sqlite;

import static dev.regulars.agent.directory.Shop.card;
import static dev.regulars.agent.directory.Shop.hash;
import static dev.regulars.agent.directory.Shop.member;
import static dev.regulars.agent.directory.Shop.sheet;
import static dev.regulars.agent.directory.Shop.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.directory.Found;
import dev.regulars.agent.directory.KnowledgeFiles;
import dev.regulars.agent.directory.Shop;
import dev.regulars.agent.disk.Folder;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.sync.Change.MemberGone;
import dev.regulars.loyalty.sync.Change.SheetChanged;
import dev.regulars.loyalty.sync.Changes.Numbered;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The directory is lost or damaged in every way; the shop goes on, and no sale is missing. */
class MadeAgainTest {
    private static final int VISITS = 40;

    @TempDir private Path folder;
    private Till till;

    @BeforeEach
    void aDayAtTheShop() {
        till = new Till(folder);
        till.snapshot();
        till.take(new SheetChanged(sheet("anna", 2, card(1), card(4))));
        for (int i = 0; i < VISITS; i++) {
            till.append(visit("v-" + i, i % 2 == 0 ? "anna" : "bo"));
        }
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void deletedDatabasesAreMadeAgainOffline() throws IOException {
        till.close();
        Files.delete(Till.own(folder));
        Files.delete(Till.known(folder));
        var seen = new ArrayList<String>();
        till = new Till(folder, (what, done, total) -> seen.add(what + " " + done + " " + total));
        assertAllThere();
        assertTrue(seen.contains("sales 40 0"), seen.toString());
        assertTrue(seen.contains("members 4 3"), seen.toString());
    }

    @Test
    void filesThatAreNoDatabasesAreMadeAgain() throws IOException {
        till.close();
        Files.writeString(Till.own(folder), "this is no database, but long enough to look at");
        Files.write(Till.known(folder), new byte[0]);
        till = new Till(folder);
        assertAllThere();
    }

    @Test
    void anyBytesThatFlipWhileTheTillIsOffAreNoticedOrHarmless() throws IOException {
        var random = new Random(11);
        for (int run = 0; run < 25; run++) {
            till.close();
            flip(Till.own(folder), random);
            flip(Till.known(folder), random);
            till = new Till(folder);
            till.directory.check();
            assertAllThere();
        }
    }

    @Test
    void damageWhileRunningIsMendedWithoutLosingASale() throws IOException {
        reopen();
        overwrite(Till.own(folder));
        overwrite(Till.known(folder));
        till.append(visit("v-40", "anna"));
        till.directory.check();
        assertAllThere();
        assertTrue(till.directory.visit(new VisitId("v-40")).isPresent());
    }

    @Test
    void valueThatIsNotWhatWasWrittenIsNoticed() throws IOException {
        till.close();
        replaceText(Till.known(folder), "\"bonus\":1", "\"bonus\":7");
        till = new Till(folder);
        assertEquals(1, till.directory.sheet(member("bo")).orElseThrow().bonus());
    }

    @Test
    void databaseThatMissedTheLastChangesCatchesUp() throws IOException {
        till.close();
        Files.copy(Till.known(folder), folder.resolve("older"));
        till = new Till(folder);
        till.take(new SheetChanged(sheet("anna", 3, card(1))));
        till.close();
        Files.copy(
                folder.resolve("older"), Till.known(folder), StandardCopyOption.REPLACE_EXISTING);
        till = new Till(folder);
        assertEquals(3, till.directory.sheet(member("anna")).orElseThrow().revision());
        assertEquals(12, till.directory.upTo().number());
    }

    @Test
    void damagedLineOfTheSnapshotCostsOnlyItselfAndANewSnapshot() throws IOException {
        till.close();
        Files.delete(Till.known(folder));
        replaceText(kept("snapshot-"), "\"member\":\"bo\"", "\"member\":\"no\"");
        till = new Till(folder);
        assertInstanceOf(Found.Known.class, till.directory.find(hash(1)));
        assertEquals(new Found.Unknown(), till.directory.find(hash(2)));
        assertNull(till.directory.upTo().generation());
    }

    @Test
    void halfALineOfTheChangesIsFetchedAgain() throws IOException {
        till.close();
        Files.delete(Till.known(folder));
        var changes = kept("changes-");
        var bytes = Files.readAllBytes(changes);
        Files.write(changes, Arrays.copyOf(bytes, bytes.length - 20));
        till = new Till(folder);
        assertEquals(10, till.directory.upTo().number());
        till.take(new SheetChanged(sheet("anna", 2, card(1), card(4))));
        till.close();
        Files.delete(Till.known(folder));
        till = new Till(folder);
        assertAllThere();
    }

    @Test
    void erasedMembersKeyIsInNoFileAnyMore() throws IOException {
        var key = new Ciphertext("WrappedKeyOfAnna");
        till.take(new SheetChanged(sheet("anna", 3, Map.of(), key, card(1), card(4))));
        assertTrue(isInSomeFile(key.base64()));
        till.take(new MemberGone(member("anna"), null));
        assertEquals(List.of(member("anna")), till.destroyed);
        assertEquals(new Found.Unknown(), till.directory.find(hash(1)));
        assertFalse(isInSomeFile(key.base64()));
        till.close();
        Files.delete(Till.known(folder));
        till = new Till(folder);
        assertEquals(new Found.Unknown(), till.directory.find(hash(1)));
        assertInstanceOf(Found.Known.class, till.directory.find(hash(2)));
        assertEquals(13, till.directory.upTo().number());
    }

    @Test
    void erasureThatWasInterruptedIsFinishedAtTheNextStart() throws IOException {
        var key = new Ciphertext("WrappedKeyOfAnna");
        till.take(new SheetChanged(sheet("anna", 3, Map.of(), key, card(1), card(4))));
        till.close();
        var files = new KnowledgeFiles(Till.knowledge(folder));
        files.mustBeRewritten();
        files.keep(List.of(new Numbered(13, new MemberGone(member("anna"), null))), Shop.AS_OF);
        till = new Till(folder);
        assertEquals(List.of(member("anna")), till.destroyed);
        assertFalse(isInSomeFile(key.base64()));
        assertEquals(13, till.directory.upTo().number());
    }

    @Test
    void journalThatIsLostIsFiledAgainFromTheDirectory() throws IOException {
        till.close();
        Files.delete(folder.resolve("live").resolve("000001.journal"));
        till = new Till(folder);
        assertEquals(VISITS, till.live.backlog());
        assertAllThere();
    }

    private void assertAllThere() {
        var directory = till.directory;
        for (int i = 0; i < VISITS; i++) {
            assertTrue(directory.visit(new VisitId("v-" + i)).isPresent(), "v-" + i);
        }
        assertTrue(directory.later(member("anna")).size() >= VISITS / 2);
        assertInstanceOf(Found.Known.class, directory.find(hash(2)));
        assertEquals(2, directory.sheet(member("anna")).orElseThrow().revision());
        assertInstanceOf(Found.Known.class, directory.find(hash(4)));
        assertEquals("g", directory.upTo().generation());
        assertEquals(11, directory.upTo().number());
    }

    private void reopen() {
        till.close();
        till = new Till(folder);
    }

    private static void overwrite(Path file) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (long page = 0; page < out.length(); page += 4096) {
                out.seek(page + 100);
                out.write(new byte[3000]);
            }
        }
    }

    private static void flip(Path file, Random random) throws IOException {
        try (var out = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < 8; i++) {
                long at = random.nextLong(out.length());
                out.seek(at);
                int was = out.read();
                out.seek(at);
                out.write(was ^ 1 << random.nextInt(8));
            }
        }
    }

    private Path kept(String prefix) {
        return Folder.files(Till.knowledge(folder), prefix, ".lines").getFirst();
    }

    private static void replaceText(Path file, String text, String by) throws IOException {
        var all = Files.readString(file, StandardCharsets.ISO_8859_1);
        assertTrue(all.contains(text), text);
        Files.writeString(file, all.replace(text, by), StandardCharsets.ISO_8859_1);
    }

    private boolean isInSomeFile(String text) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (Files.readString(file, StandardCharsets.ISO_8859_1).contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }
}
