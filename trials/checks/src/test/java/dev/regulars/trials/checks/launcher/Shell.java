package dev.regulars.trials.checks.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Runs a launcher with exactly the environment that a test names, from a folder of its own. */
record Shell(Path launcher, Path folder, Map<String, String> environment) {

    /** What a command left behind. */
    record Outcome(int exit, String out, String err) {}

    /** The launcher of the copy that is being tested, with the path and home of this process. */
    static Shell ofThisCopy(Path folder) {
        var launcher = Path.of(System.getProperty("regulars.launcher"));
        return new Shell(
                launcher,
                folder,
                Map.of("PATH", System.getenv("PATH"), "HOME", System.getProperty("user.home")));
    }

    Shell with(String name, String value) {
        var changed = new HashMap<>(environment);
        changed.put(name, value);
        return new Shell(launcher, folder, Map.copyOf(changed));
    }

    Shell by(Path otherLauncher) {
        return new Shell(otherLauncher, folder, environment);
    }

    Outcome run(String... arguments) throws IOException, InterruptedException {
        var out = Files.createTempFile(folder, "out", "");
        var err = Files.createTempFile(folder, "err", "");
        var command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments));
        var builder =
                new ProcessBuilder(command.toList())
                        .directory(folder.toFile())
                        .redirectOutput(out.toFile())
                        .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return new Outcome(builder.start().waitFor(), Files.readString(out), Files.readString(err));
    }
}
