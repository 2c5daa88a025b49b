package dev.regulars.server.change;

import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.Transactions;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/**
 * All that tills must know as one file, made once for each change number however many tills ask, so
 * that a slow till holds no transaction open. Gzipped NDJSON: a {@link SnapshotHeader}, the
 * changes, {@code {"end":true}}.
 */
public final class SnapshotFiles {
    private static final String SUFFIX = ".ndjson.gz";

    private final Path folder;
    private final Transactions transactions;
    private final ChangeLog log;
    private final List<ChangeSource> sources;

    public SnapshotFiles(
            Path folder, Transactions transactions, ChangeLog log, List<ChangeSource> sources) {
        this.folder = folder;
        this.transactions = transactions;
        this.log = log;
        this.sources = List.copyOf(sources);
    }

    /** The file for the newest number. */
    public synchronized Path newest() {
        return transactions.read(() -> {
            var name = log.generation() + "-" + log.last() + SUFFIX;
            var file = folder.resolve(name);
            if (!Files.exists(file)) {
                discard();
                make(file);
            }
            return file;
        });
    }

    /** Forgets what was made: somebody in it was erased. */
    public synchronized void discard() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete old snapshots in " + folder, e);
        }
    }

    private void make(Path file) {
        var unfinished = folder.resolve("unfinished");
        try {
            Files.createDirectories(folder);
            try (var out =
                    new BufferedWriter(
                            new OutputStreamWriter(
                                    new GZIPOutputStream(Files.newOutputStream(unfinished), 65_536),
                                    StandardCharsets.UTF_8),
                            65_536)) {
                write(out);
            }
            Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write a snapshot to " + folder, e);
        }
    }

    private void write(BufferedWriter out) throws IOException {
        long lines = sources.stream().mapToLong(ChangeSource::count).sum();
        line(out, Wire.write(new SnapshotHeader(log.generation(), log.last(), lines)));
        for (var source : sources) {
            source.all(text -> line(out, text));
        }
        line(out, "{\"end\":true}");
    }

    private static void line(BufferedWriter out, String text) {
        try {
            out.write(text);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
