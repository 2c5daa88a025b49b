package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** A member's key is destroyed, everywhere and for ever. */
class ErasureTest extends ServerCase {
    private final SecretKey32 key = SecretKey32.random();
    private Paired till;

    @Test
    void erasedMemberHasNoKeyAndTillsAreTold() {
        enrol();
        erase();
        assertFalse(hasKey());
        assertEquals(List.of("MemberGone"), snapshotSays("m-1"));
        assertTrue(changes().contains("\"MemberGone\",\"member\":\"m-1\""), changes());
    }

    @Test
    void erasureIsCarriedOutOnceEachTillHasAppliedIt() {
        enrol();
        erase();
        assertEquals(List.of(till.id()), waiting());
        var newest = Wire.parse(changes());
        push(newest.path("last").asLong(), newest.path("generation").asText());
        assertEquals(List.of(), waiting());
    }

    @Test
    void keysThatATillSendsAgainDoNotComeBack() {
        var sent = enrol();
        erase();
        send("POST", "/v1/push", Wire.write(sent), till.answer().token());
        assertFalse(hasKey());
    }

    @Test
    void restoredBackupErasesAgainBeforeItServes() throws IOException {
        enrol();
        server.close();
        var database = folder.resolve("data/regulars.db");
        var backup = folder.resolve("backup.db");
        Files.copy(database, backup);
        restart(false);
        erase();
        server.close();
        Files.copy(backup, database, StandardCopyOption.REPLACE_EXISTING);
        delete(folder.resolve("data/regulars.db-wal"));
        restart(false);
        assertFalse(hasKey());
        assertEquals(List.of("MemberGone"), snapshotSays("m-1"));
    }

    @Test
    void memberWhoIsOnlyMentionedYetIsNotGone() {
        till = pair("Front desk");
        var journal = new FakeTill(till.id(), 1);
        journal.add(NOW, FakeTill.visit("v-1", "m-1", Story.TODAY, "10.00"));
        var sent = Wire.write(journal.everything());
        assertEquals(200, send("POST", "/v1/push", sent, till.answer().token()).statusCode());
        Projections.settled(server.parts());
        assertEquals(List.of(), snapshotSays("m-1"));
    }

    @Test
    void unknownMemberCannotBeErased() {
        var answer = hq("POST", "/v1/hq/members/nobody/erase", "{\"reason\":\"asked\"}");
        assertEquals(404, answer.statusCode());
    }

    private Push.Request enrol() {
        till = pair("Front desk");
        var journal = new FakeTill(till.id(), 1);
        journal.add(NOW, FakeTill.enrolment("m-1", Story.TODAY, key));
        var keys = List.of(FakeTill.keys("m-1", key, till.answer().sealKey()));
        var request = new Push.Request(journal.journal, keys, 1, 0, null);
        var answer = send("POST", "/v1/push", Wire.write(request), till.answer().token());
        assertEquals(200, answer.statusCode(), answer.body());
        Projections.settled(server.parts());
        assertTrue(hasKey());
        return request;
    }

    private void erase() {
        var answer = hq("POST", "/v1/hq/members/m-1/erase", "{\"reason\":\"asked\"}");
        assertEquals(200, answer.statusCode(), answer.body());
        Projections.settled(server.parts());
    }

    private void push(long applied, String generation) {
        var request = new Push.Request(List.of(), List.of(), 0, applied, generation);
        send("POST", "/v1/push", Wire.write(request), till.answer().token());
    }

    private boolean hasKey() {
        var parts = server.parts();
        return parts.stored
                .database
                .read(() -> parts.stored.memberKeys.find(new MemberId("m-1")))
                .isPresent();
    }

    private List<String> waiting() {
        var list = json(hq("GET", "/v1/hq/erasures", "")).path("erasures");
        assertEquals(1, list.size());
        return StreamSupport.stream(list.get(0).path("waiting").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    private String changes() {
        var token = till.answer().token();
        var generation =
                Wire.parse(send("GET", "/v1/changes", "", token).body())
                        .path("generation")
                        .asText();
        return send("GET", "/v1/changes?generation=" + generation, "", token).body();
    }

    /** The kinds of its lines about a member. */
    private List<String> snapshotSays(String member) {
        return toldAnew(till)
                .lines()
                .map(Wire::parse)
                .filter(line -> line.toString().contains("\"member\":\"" + member + "\""))
                .map(line -> line.path("type").asText())
                .toList();
    }

    private static void delete(Path file) throws IOException {
        Files.deleteIfExists(file);
    }
}
