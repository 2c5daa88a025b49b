package dev.regulars.trials.house;

import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change.Operator;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A running server and the hand that head office has on it. */
public final class HeadOffice implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);

    private final Launcher launcher;
    private final Path data;
    private final int port;
    private HouseProcess process;
    private Caller hq;

    private HeadOffice(Launcher launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    /** Starts a server over a data folder; returns when it answers. */
    public static HeadOffice start(Launcher launcher, Path data, int port) throws Exception {
        var office = new HeadOffice(launcher, data, port);
        office.start();
        return office;
    }

    /** Starts it again after {@link #stop}. */
    public void start() throws Exception {
        Files.createDirectories(data);
        var log = data.resolveSibling(data.getFileName() + ".log");
        process =
                launcher.start(
                        "server",
                        log,
                        "server",
                        "--data",
                        data.toString(),
                        "--port",
                        String.valueOf(port));
        var nobody = new Caller(address(), "");
        Waiting.until(
                "the server", START, () -> process.mustLive() && nobody.answers("/v1/health"));
        hq = new Caller(address(), Files.readString(data.resolve("keys/hq-token")).strip());
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Where it keeps everything. */
    public Path data() {
        return data;
    }

    /** Calls with head office's own token. */
    public Caller hq() {
        return hq;
    }

    /** A one-time code for a new till of a store. */
    public String pairingCode(String store, String name) throws IOException, InterruptedException {
        var wish = Map.of("store", store, "name", name);
        return hq.post("/v1/hq/pairing-codes", wish).good().path("code").asText();
    }

    /** The process, to see how it fares. */
    public HouseProcess process() {
        return process;
    }

    /** Sets a shop up that has nothing yet: a store, who works there, and a programme. */
    public void open(Store store, List<Operator> operators, String programme)
            throws IOException, InterruptedException {
        hq.put("/v1/hq/stores/" + store.id(), store).good();
        for (var operator : operators) {
            hq.put("/v1/hq/operators/" + operator.id(), operator).good();
        }
        hq.postBytes("/v1/hq/programme", programme.getBytes(StandardCharsets.UTF_8)).good();
    }

    /** Makes a new password for head office's pages. */
    public String newPassword() throws IOException, InterruptedException {
        var said = launcher.run("server", "password", "--data", data.toString()).strip();
        return said.substring(said.lastIndexOf(' ') + 1);
    }

    /** How far an import has come. */
    public interface Progress {
        void at(long done, long of);
    }

    /** Imports a file, and says in a sentence what came of it. */
    public String imported(String what, Path file) throws IOException, InterruptedException {
        return imported(what, file, (done, of) -> {});
    }

    public String imported(String what, Path file, Progress progress)
            throws IOException, InterruptedException {
        return launcher.run("import", what, file.toString(), "--data", data.toString());
    }

    /** Computes tiers and segments of everybody anew. */
    public void recompute() throws IOException, InterruptedException {
        hq.post("/v1/hq/recompute", Map.of()).good();
    }

    /** Ends it, as a dead network or a switched-off server would look to a till. */
    public void stop() {
        process.close();
    }

    @Override
    public void close() {
        stop();
    }
}
