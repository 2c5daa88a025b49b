package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.disk.DiskFailed;
import dev.regulars.agent.disk.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * One SQLite file: one session that writes, a few that read. Safe to call from many threads. A file
 * that is not there, is no database, is damaged or has another shape is {@link Damaged}.
 */
final class Database implements AutoCloseable {
    /** Rises with every change of a script in db/sqlite: a file of another shape is made again. */
    private static final int SHAPE = 3;

    private static final int READERS = 3;
    private static final List<String> WRITING =
            List.of(
                    "journal_mode = wal",
                    "synchronous = normal",
                    "secure_delete = 1",
                    "cache_size = -1024");
    private static final List<String> READING = List.of("cache_size = -512", "query_only = 1");
    private static final List<String> BUILDING =
            List.of("journal_mode = off", "synchronous = off", "cache_size = -8192");

    private final Path file;
    private final Session writing;
    private final ReentrantLock writes = new ReentrantLock();
    private final BlockingQueue<Session> reading = new ArrayBlockingQueue<>(READERS);

    private Database(Path file) {
        this.file = file;
        this.writing = Session.open(file, WRITING);
        for (int i = 0; i < READERS; i++) {
            reading.add(Session.open(file, READING));
        }
    }

    /** Opens a file that is there. */
    static Database open(Path file) {
        if (!Files.exists(file)) {
            throw new Damaged(file + " is not there");
        }
        checkShape(file);
        return new Database(file);
    }

    /**
     * Builds a database beside the file that it is for.
     *
     * @param script the numbered file in db/sqlite
     * @param filling writes what is in it
     */
    static void build(Path file, String script, Consumer<Session> filling) {
        delete(part(file));
        try (var session = Session.open(part(file), BUILDING)) {
            session.together(() -> {
                session.script(resource(script));
                session.pragma("user_version = " + SHAPE);
                filling.accept(session);
            });
        }
    }

    /** Puts what was built in the file's place. Nobody may have the file open. */
    static void install(Path file) {
        delete(file);
        try {
            Files.move(part(file), file);
        } catch (IOException e) {
            throw DiskFailed.of(file, e);
        }
    }

    <T> T read(Function<Session, T> work) {
        var session = borrowed();
        try {
            return work.apply(session);
        } finally {
            reading.add(session);
        }
    }

    /** All of it or nothing. */
    void write(Consumer<Session> work) {
        writes.lock();
        try {
            writing.together(() -> work.accept(writing));
        } finally {
            writes.unlock();
        }
    }

    /** Leaves nothing of what was deleted in the write-ahead log. */
    void scrub() {
        writes.lock();
        try {
            writing.pragma("wal_checkpoint(truncate)");
        } finally {
            writes.unlock();
        }
    }

    /** True, or {@link Damaged} when SQLite finds something wrong; takes a second or more. */
    boolean isSound() {
        var found = read(s -> s.first("pragma integrity_check(1)", row -> row.getString(1)));
        if (!found.equals(Optional.of("ok"))) {
            throw new Damaged(file + ": " + found.orElse("no answer"));
        }
        return true;
    }

    @Override
    public void close() {
        var sessions = new ArrayList<Session>();
        reading.drainTo(sessions);
        sessions.add(writing);
        sessions.forEach(Session::close);
    }

    private static void checkShape(Path file) {
        try (var session = Session.open(file, List.of())) {
            int shape = session.first("pragma user_version", row -> row.getInt(1)).orElse(0);
            if (shape != SHAPE) {
                throw new Damaged(file + " has shape " + shape + ", not " + SHAPE);
            }
        }
    }

    /** Each is lent for a millisecond or two, so even a thread that was told to stop waits. */
    private Session borrowed() {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return reading.take();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static Path part(Path file) {
        return file.resolveSibling(file.getFileName() + ".part");
    }

    private static void delete(Path file) {
        for (var suffix : List.of("", "-wal", "-shm", "-journal")) {
            Folder.delete(file.resolveSibling(file.getFileName() + suffix));
        }
    }

    private static String resource(String name) {
        try (var in = Database.class.getResourceAsStream("/db/sqlite/" + name)) {
            if (in == null) {
                throw new IllegalStateException("db/sqlite/" + name + " is not in the jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
