package dev.regulars.trials.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** Ends it, as a dead network or a switched-off server would look to a till. */
    public void stop() {
        process.close();
    }

    @Override
    public void close() {
        stop();
    }
}
