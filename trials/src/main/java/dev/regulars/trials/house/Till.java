package dev.regulars.trials.house;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A running till and the POS beside it. */
public final class Till implements AutoCloseable {
    /** The option of a till on which cards are laid without a reader. */
    public static final String SIMULATED_READER = "--simulated-reader";

    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern READY =
            Pattern.compile("Till ready on http://127\\.0\\.0\\.1:(\\d+)");

    private final Launcher launcher;
    private final Path data;
    private int port;
    private final List<String> options;
    private HouseProcess process;
    private Caller pos;

    private Till(Launcher launcher, Path data, int port, List<String> options) {
        this.launcher = launcher;
        this.data = data;
        this.port = port;
        this.options = options;
    }

    /** Joins the till of this folder to a server, once. */
    public static void pair(Launcher launcher, Path data, String name, String code, URI server)
            throws Exception {
        Files.createDirectories(data);
        launcher.run(
                "till",
                "pair",
                code,
                "--server",
                server.toString(),
                "--data",
                data.toString(),
                "--name",
                name);
    }

    /**
     * Starts a till over a data folder; returns when it answers.
     *
     * @param port 0 takes one that is free
     * @param options more of what {@code ./regulars till} takes
     */
    public static Till start(Launcher launcher, Path data, int port, String... options)
            throws Exception {
        var till = new Till(launcher, data, port, List.of(options));
        till.start();
        return till;
    }

    /** Starts it again after {@link #stop} or {@link #kill}, on the port that it had. */
    public void start() throws Exception {
        Files.createDirectories(data);
        var log = data.resolveSibling(data.getFileName() + ".log");
        int before = Files.exists(log) ? Files.readString(log).length() : 0;
        process = launcher.start(data.getFileName().toString(), log, command());
        Waiting.until("the till", START, () -> process.mustLive() && isReady(log, before));
    }

    /** It says itself where it answers; another's answer on a port would prove nothing. */
    private boolean isReady(Path log, int before) throws IOException, InterruptedException {
        var said = READY.matcher(Files.readString(log).substring(before));
        if (!said.find()) {
            return false;
        }
        port = Integer.parseInt(said.group(1));
        return new Caller(address(), "").answers("/v1/health");
    }

    private String[] command() {
        var command =
                new ArrayList<>(
                        List.of("till", "--data", data.toString(), "--port", String.valueOf(port)));
        command.addAll(options);
        return command.toArray(String[]::new);
    }

    /** Where it answers. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Mints a token for a POS; with an origin, for one in a browser. */
    public String token(String name, String... options) throws Exception {
        var command = new ArrayList<>(List.of("till", "pos", name, "--data", data.toString()));
        command.addAll(List.of(options));
        return launcher.run(command.toArray(String[]::new)).strip();
    }

    /** A link that opens the cashier's panel once. */
    public String panelLink() throws Exception {
        return launcher.run(
                        "till", "panel", "--data", data.toString(), "--port", String.valueOf(port))
                .strip();
    }

    /** Calls as the POS of this till. */
    public Caller pos() throws Exception {
        if (pos == null) {
            pos = new Caller(address(), token("sample"));
        }
        return pos;
    }

    /** Of how many members it knows. */
    public int knownMembers() throws Exception {
        return pos().get("/v1/status").good().path("knowledge").path("members").asInt();
    }

    /** Hears what this till announces. */
    public Ear ear() throws Exception {
        return pos().listen("/v1/events");
    }

    /** The process, to see how it fares. */
    public HouseProcess process() {
        return process;
    }

    /** Ends it without a warning. */
    public void kill() throws InterruptedException {
        process.kill();
    }

    /** Asks it to end. */
    public void stop() {
        process.close();
    }

    @Override
    public void close() {
        stop();
    }
}
