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
import java.util.concurrent.FutureTask;

/** A running server and the hand that head office has on it. */
public final class HeadOffice implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final Launcher launcher;
    private final Path data;
    private int port;
    private HouseProcess process;
    private Caller hq;

    private HeadOffice(Launcher launcher, Path data, int port) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
    }

    /**
     * Starts a server over a data folder; returns when it answers.
     *
     * @param port 0 takes one that is free
     */
    public static HeadOffice start(Launcher launcher, Path data, int port) throws Exception {
        var office = new HeadOffice(launcher, data, port);
        office.start();
        return office;
    }

    /** Starts it again after {@link #stop}, on the port that it had. */
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
        Waiting.until("the server", START, () -> process.mustLive() && isReady());
    }

    /** That something answers on a port is not enough: it must know our token. */
    private boolean isReady() throws IOException, InterruptedException {
        var said = data.resolve("address");
        if (!Files.exists(said)) {
            return false;
        }
        var address = URI.create(Files.readString(said).strip());
        port = address.getPort();
        hq = new Caller(address, Files.readString(data.resolve("keys/hq-token")).strip());
        return hq.answers("/v1/hq/progress");
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

    /** How many events an import has filed so far. */
    public interface Filing {
        void at(long filed);
    }

    /** Imports a file, and says in a sentence what came of it. */
    public String imported(String what, Path file) throws Exception {
        return imported(what, file, filed -> {});
    }

    /** The same, telling meanwhile how far it has come. */
    public String imported(String what, Path file, Filing filing) throws Exception {
        long before = filed();
        var importing =
                new FutureTask<>(() ->
                        launcher.run("import", what, file.toString(), "--data", data.toString()));
        Thread.ofVirtual().start(importing);
        while (!importing.isDone()) {
            filing.at(filed() - before);
            Thread.sleep(LOOK.toMillis());
        }
        return importing.get().strip();
    }

    private long filed() throws IOException, InterruptedException {
        return hq.get("/v1/hq/progress").good().path("filed").asLong();
    }

    /** Waits until all that has arrived is counted and everybody's standing is recomputed. */
    public void settle(Duration patience) throws Exception {
        Waiting.until(
                "head office to have counted everything",
                patience,
                () -> hq.get("/v1/hq/progress").good().path("settled").asBoolean());
    }

    /** Computes tiers and segments of everybody anew. */
    public void recompute() throws IOException, InterruptedException {
        hq.post("/v1/hq/recompute", Map.of()).good();
    }

    /** Ends it, as a dead network or a switched-off server would look to a till. */
    public void stop() {
        process.close();
    }

    /** Ends it without a warning. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    @Override
    public void close() {
        stop();
    }
}
