package dev.regulars.server.history.sqlite;

import dev.regulars.server.history.HistoryLine;
import dev.regulars.server.history.HistoryReceiver;
import dev.regulars.server.history.Relay;
import dev.regulars.server.history.Row;
import dev.regulars.server.history.Rows;
import dev.regulars.server.history.TransactionAssembly;
import dev.regulars.server.history.TransactionFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Consumer;

/**
 * Gives the sales of a file, each once with all its lines, whatever the file's order. While the
 * file is read its lines go to a file in a folder of their own, deleted at the end; memory holds
 * one sale, and a few thousand lines on their way to that file.
 */
public final class GatheredTransactions {
    private final TransactionFile file;
    private final Path spareFolder;
    private final boolean inTime;

    private GatheredTransactions(TransactionFile file, Path spareFolder, boolean inTime) {
        this.file = file;
        this.spareFolder = spareFolder;
        this.inTime = inTime;
    }

    /**
     * In the order of their first lines in the file.
     *
     * @param spareFolder where there is room for a file about as large as the one that is read
     */
    public GatheredTransactions(TransactionFile file, Path spareFolder) {
        this(file, spareFolder, false);
    }

    /** In the order in which they happened, of two at once the one that stands first. */
    public static GatheredTransactions inTime(TransactionFile file, Path spareFolder) {
        return new GatheredTransactions(file, spareFolder, true);
    }

    /**
     * Reads the whole file, then gives its sales. Refused rows are given as they are met.
     *
     * @param progress shown the rows after each one
     * @throws IOException when the file or the spare folder fails
     * @throws dev.regulars.server.history.UnusableFile when the file is not what was said; nothing
     *     was given then but refused rows
     */
    public void giveTo(HistoryReceiver receiver, Consumer<Rows<?>> progress) throws IOException {
        var folder = Files.createTempDirectory(spareFolder, "import-");
        var spare = folder.resolve("lines.db");
        try (var lines = new StrewnLines(spare)) {
            read(lines, receiver, progress);
            lines.giveTo(new TransactionAssembly(name(), receiver), inTime);
        } catch (SQLException e) {
            throw unkept(e);
        } finally {
            Files.deleteIfExists(spare);
            Files.delete(folder);
        }
    }

    /** A line is read while those before it are put on the disk. */
    private void read(StrewnLines lines, HistoryReceiver receiver, Consumer<Rows<?>> progress)
            throws IOException {
        try (var rows = file.open();
                var kept = new Relay<Row<HistoryLine>>(row -> keep(row, lines))) {
            while (rows.hasNext()) {
                var row = rows.next();
                if (row instanceof Row.Bad<HistoryLine> bad) {
                    receiver.refused(bad.error());
                }
                kept.add(row);
                progress.accept(rows);
            }
            kept.finish();
        }
    }

    private void keep(Row<HistoryLine> row, StrewnLines lines) {
        try {
            switch (row) {
                case Row.Good(var line, var value) -> lines.add(line, value);
                case Row.Bad(_, var transaction) -> {
                    if (transaction != null) {
                        lines.addRefused(transaction);
                    }
                }
            }
        } catch (SQLException e) {
            var unkept = unkept(e);
            throw new UncheckedIOException(unkept.getMessage(), unkept);
        }
    }

    private IOException unkept(SQLException e) {
        return new IOException(
                "the lines of "
                        + name()
                        + " cannot be kept in "
                        + spareFolder
                        + "; is its disk full?",
                e);
    }

    private String name() {
        return file.file().getFileName().toString();
    }
}
