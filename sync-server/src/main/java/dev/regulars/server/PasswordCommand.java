package dev.regulars.server;

import dev.regulars.server.console.login.Passwords;
import dev.regulars.server.console.login.jdbc.SqlSessions;
import dev.regulars.server.console.login.jdbc.SqlUsers;
import dev.regulars.server.database.sqlite.SqliteDatabase;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code server password}: a new password for head office's pages, also while the server runs. */
@Command(
        name = "password",
        mixinStandardHelpOptions = true,
        description = "Makes a new password for head office's pages, and logs everybody out.")
final class PasswordCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The server's data folder (default: ~/.regulars/server).")
    private @Nullable Path data;

    @Option(
            names = "--stdin",
            description = "Take the password from the first line of standard input.")
    private boolean given;

    @Override
    public Integer call() {
        var folder = data == null ? ServerCommand.usualFolder() : data;
        var file = folder.resolve(Stored.DATABASE);
        if (!Files.exists(file)) {
            throw wrong("there is no server in " + folder + ": start it once, or say --data");
        }
        try (var database = SqliteDatabase.open(file)) {
            change(new Passwords(database, new SqlUsers(database), new SqlSessions(database)));
        }
        return 0;
    }

    private void change(Passwords passwords) {
        if (!given) {
            say(Passwords.FIRST_USER + " " + passwords.renew());
            return;
        }
        try {
            passwords.set(firstLine());
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
    }

    private static String firstLine() {
        try {
            var in = new InputStreamReader(System.in, StandardCharsets.UTF_8);
            var line = new BufferedReader(in).readLine();
            return line == null ? "" : line.strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(command().commandLine(), sentence);
    }

    private void say(String line) {
        var out = command().commandLine().getOut();
        out.println(line);
        out.flush();
    }

    private CommandSpec command() {
        if (spec == null) {
            throw new IllegalStateException("not run as a command");
        }
        return spec;
    }
}
