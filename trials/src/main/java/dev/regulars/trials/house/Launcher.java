package dev.regulars.trials.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The {@code regulars} script of this copy, by which every process of ours is started. */
public final class Launcher {
    private final Path script;
    private final Map<String, String> environment;

    /** The script at this path. */
    public Launcher(Path script) {
        this(script, Map.of());
    }

    private Launcher(Path script, Map<String, String> environment) {
        this.script = script;
        this.environment = Map.copyOf(environment);
    }

    /** The same script, with this added to the environment of what it starts. */
    public Launcher with(Map<String, String> more) {
        return new Launcher(script, more);
    }

    /** The script that started this process, as it says itself. */
    public static Launcher ours() {
        var path = System.getProperty("regulars.launcher");
        if (path == null) {
            throw new IllegalStateException(
                    "start this through ./regulars, or say -Dregulars.launcher=PATH of it");
        }
        return new Launcher(Path.of(path));
    }

    /** Starts a command; what it says goes to {@code log}. */
    public HouseProcess start(String name, Path log, String... arguments) throws IOException {
        var process =
                process(arguments)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        process.getOutputStream().close();
        return new HouseProcess(name, process, log);
    }

    /**
     * Runs a command to its end and gives what it printed. Ends it when this process is told to end
     * meanwhile.
     *
     * @throws IOException with what it complained of, when it failed
     */
    public String run(String... arguments) throws IOException, InterruptedException {
        var complaints = Files.createTempFile("regulars", ".err");
        var process = process(arguments).redirectError(complaints.toFile()).start();
        var ending = new Thread(process::destroy);
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            process.getOutputStream().close();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IOException(Files.readString(complaints).strip() + said.strip());
            }
            return said;
        } finally {
            stopWatching(ending);
            Files.deleteIfExists(complaints);
        }
    }

    private ProcessBuilder process(String... arguments) {
        var command = new ArrayList<>(List.of("sh", script.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        return builder;
    }

    private static void stopWatching(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException endingAlready) {
            // Then the hook has done what it is for.
        }
    }
}
