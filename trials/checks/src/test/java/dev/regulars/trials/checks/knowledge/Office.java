package dev.regulars.trials.checks.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.trials.house.Caller;
import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;

/** A real server over a folder, with one store, and the hand that head office has on it. */
final class Office implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Map<String, Object> STORE =
            Map.of(
                    "id", "harbour",
                    "name", "Harbour",
                    "country", "NO",
                    "zone", "Europe/Oslo",
                    "currency", "EUR",
                    "language", "en",
                    "taxIncluded", true,
                    "dayChangesAt", 4);

    private final HeadOffice server;

    Office(Path folder) throws Exception {
        server = HeadOffice.start(Launcher.ours(), folder, 0);
        hq().put("/v1/hq/stores/harbour", STORE).good();
    }

    URI address() {
        return server.address();
    }

    Caller hq() {
        return server.hq();
    }

    String code(String name) throws Exception {
        return server.pairingCode("harbour", name);
    }

    void settle() throws Exception {
        server.settle(PATIENCE);
    }

    void erase(MemberId member) throws Exception {
        hq().post("/v1/hq/members/" + member + "/erase", Map.of("reason", "asked")).good();
        settle();
    }

    /** Takes a till's access away. */
    void revoke(TillId till) throws Exception {
        hq().post("/v1/hq/tills/" + till + "/revoke", Map.of("reason", "stolen")).good();
    }

    /** The tills that have not carried out the newest erasure. */
    JsonNode waiting() throws Exception {
        return hq().get("/v1/hq/erasures").good().at("/erasures/0/waiting");
    }

    /** Copies the database; the server is off for that. */
    void backUp(Path backup) throws Exception {
        server.stop();
        Files.copy(database(), backup);
        server.start();
    }

    /** Puts the copy back; what happened since is lost. */
    void restore(Path backup) throws Exception {
        server.stop();
        Files.copy(backup, database(), StandardCopyOption.REPLACE_EXISTING);
        deleteBeside("-wal");
        deleteBeside("-shm");
        server.start();
    }

    private void deleteBeside(String suffix) throws IOException {
        Files.deleteIfExists(database().resolveSibling(database().getFileName() + suffix));
    }

    private Path database() {
        return server.data().resolve("regulars.db");
    }

    @Override
    public void close() {
        server.close();
    }
}
