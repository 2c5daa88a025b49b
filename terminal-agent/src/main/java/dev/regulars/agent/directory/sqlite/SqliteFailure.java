package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.directory.DirectoryFailed;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What SQLite's errors mean to us. The only place where its codes are read. */
final class SqliteFailure {
    private SqliteFailure() {}

    /** {@link Damaged} when the file must be made again, else a sentence for a person. */
    static RuntimeException of(Path file, SQLException cause) {
        var code =
                cause instanceof SQLiteException sqlite
                        ? primary(sqlite.getResultCode())
                        : SQLiteErrorCode.SQLITE_ERROR;
        return switch (code) {
            case SQLITE_CORRUPT, SQLITE_NOTADB, SQLITE_FORMAT, SQLITE_SCHEMA ->
                    new Damaged(file + " is damaged", cause);
            case SQLITE_FULL ->
                    failed(
                            "The disk is full, so %s cannot be written: free some space.",
                            file, cause);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH ->
                    failed("%s may not be used by this account: give it the right.", file, cause);
            case SQLITE_IOERR, SQLITE_NOLFS ->
                    failed("%s cannot be read or written: check the disk.", file, cause);
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_INTERRUPT, SQLITE_NOMEM ->
                    failed("%s is in use by something else: try again.", file, cause);
            default -> new Damaged(file + " does not answer as it should", cause);
        };
    }

    private static DirectoryFailed failed(String sentence, Path file, SQLException cause) {
        return new DirectoryFailed(sentence.formatted(file), cause);
    }

    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xff);
    }
}
