package dev.regulars.server;

import dev.regulars.server.console.http.PageSettings;
import dev.regulars.server.console.login.Passwords;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A server that runs on one data folder until it is closed. */
public final class RunningServer implements AutoCloseable {
    /** The file in the data folder that says where the running server is. */
    public static final String ADDRESS = "address";

    private final Path folder;
    private final FileChannel lock;
    private final ServerParts parts;
    private final ApplicationContext context;
    private final EmbeddedServer http;
    private final Optional<String> firstPassword;

    private RunningServer(Settings settings) {
        folder = settings.data();
        lock = locked(folder);
        ServerParts opened = null;
        ApplicationContext started = null;
        try {
            checkPort(settings);
            opened = new ServerParts(folder, settings.clock());
            opened.start(settings.restored());
            started = context(settings, opened);
            http = started.getBean(EmbeddedServer.class).start();
            sayWhere(folder, http.getURI());
        } catch (IOException e) {
            giveUp(opened, started);
            throw new UncheckedIOException("cannot write to " + folder, e);
        } catch (RuntimeException e) {
            giveUp(opened, started);
            throw e;
        }
        parts = opened;
        context = started;
        firstPassword = context.getBean(Passwords.class).first();
    }

    /**
     * How to start.
     *
     * @param data folder with everything the server keeps; made where it is missing
     * @param host address to listen on
     * @param port 0 for any that is free
     * @param restored whether the folder comes from a backup
     */
    public record Settings(Path data, String host, int port, boolean restored, Clock clock) {}

    /** Starts; the server answers when this returns. */
    public static RunningServer start(Settings settings) {
        return new RunningServer(settings);
    }

    /** Whole or as it was: who waits for a server reads this while it starts. */
    private static void sayWhere(Path folder, URI address) throws IOException {
        var fresh = Files.writeString(folder.resolve(ADDRESS + ".new"), address + "\n");
        Files.move(
                fresh,
                folder.resolve(ADDRESS),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where it answers, without a slash at the end. */
    public URI address() {
        return http.getURI();
    }

    /** The bearer token of head office's own programs. */
    public String headOfficeToken() {
        return parts.stored.keys.headOfficeToken();
    }

    ServerParts parts() {
        return parts;
    }

    /** The password of {@link Passwords#FIRST_USER}, when this start made that user. */
    public Optional<String> firstPassword() {
        return firstPassword;
    }

    private static ApplicationContext context(Settings settings, ServerParts parts) {
        return ApplicationContext.builder()
                .singletons(parts)
                .banner(false)
                .properties(
                        Map.of(
                                "micronaut.application.name",
                                "regulars",
                                "micronaut.server.host",
                                settings.host(),
                                "micronaut.server.port",
                                settings.port() == 0 ? -1 : settings.port(),
                                "micronaut.server.max-request-size",
                                "64MB",
                                "micronaut.server.idle-timeout",
                                "2m"))
                .properties(PageSettings.PROPERTIES)
                .start();
    }

    private static FileChannel locked(Path folder) {
        try {
            Files.createDirectories(folder);
            var channel =
                    FileChannel.open(
                            folder.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            if (lock(channel)) {
                return channel;
            }
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "cannot write to "
                            + folder
                            + ": give yourself the right to, or choose another folder with --data",
                    e);
        }
        var taken =
                "another server already runs on "
                        + folder
                        + ": stop it, or choose another folder with --data";
        throw new UncheckedIOException(taken, new IOException(taken));
    }

    private static boolean lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Before anything else is started: whoever listens says this in a line, Micronaut in many. */
    private static void checkPort(Settings settings) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(settings.host(), settings.port()));
        } catch (IOException e) {
            var sentence =
                    "port %d on %s cannot be had: stop what runs there, or choose another with"
                            + " --port";
            throw new UncheckedIOException(sentence.formatted(settings.port(), settings.host()), e);
        }
    }

    private void giveUp(@Nullable ServerParts opened, @Nullable ApplicationContext started) {
        if (started != null) {
            started.close();
        }
        if (opened != null) {
            opened.close();
        }
        unlock();
    }

    private void unlock() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops; closing twice is harmless. */
    @Override
    public void close() {
        if (!lock.isOpen()) {
            return;
        }
        parts.news.sequencer.release();
        context.close();
        parts.close();
        try {
            Files.deleteIfExists(folder.resolve(ADDRESS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            unlock();
        }
    }
}
