package dev.regulars.server;

import dev.regulars.server.console.login.Passwords;
import dev.regulars.server.tag.cli.TagKeysCommand;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code server}: runs head office's process until it is stopped. */
@Command(
        name = "server",
        mixinStandardHelpOptions = true,
        subcommands = {PasswordCommand.class, TagKeysCommand.class},
        description = "Runs the process at head office until Ctrl-C.")
final class ServerCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The server's data folder (default: ~/.regulars/server).")
    private @Nullable Path data;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = "The address to listen on (default: ${DEFAULT-VALUE}).")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "7500",
            description = "The port, 0 for any that is free (default: ${DEFAULT-VALUE}).")
    private int port = 7500;

    @Option(
            names = "--restored",
            description =
                    "Say so when the data folder was restored from a backup: every till takes a new"
                            + " snapshot.")
    private boolean restored;

    @Override
    public Integer call() throws InterruptedException {
        var folder = data == null ? usualFolder() : data;
        var settings = new RunningServer.Settings(folder, host, port, restored, Clock.systemUTC());
        var server = RunningServer.start(settings);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform()
                                .unstarted(() -> {
                                    server.close();
                                    stopped.countDown();
                                }));
        say("Regulars head office: " + server.address() + "/");
        say("Data folder: " + folder.toAbsolutePath());
        server.firstPassword().ifPresent(this::sayPassword);
        stopped.await();
        return 0;
    }

    private void sayPassword(String password) {
        say("Log in as " + Passwords.FIRST_USER + " with the password " + password);
        say("It is said only now; regulars server password makes another.");
    }

    static Path usualFolder() {
        return Path.of(System.getProperty("user.home"), ".regulars", "server");
    }

    private void say(String line) {
        if (spec != null) {
            spec.commandLine().getOut().println(line);
            spec.commandLine().getOut().flush();
        }
    }
}
