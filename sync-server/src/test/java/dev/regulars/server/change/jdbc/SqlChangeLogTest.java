package dev.regulars.server.change.jdbc;

import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeLogContract;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.database.sqlite.SqliteDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** In a real SQLite file. */
class SqlChangeLogTest extends ChangeLogContract {
    @TempDir Path folder;
    private SqliteDatabase database;
    private ChangeLog log;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("test.db"));
        log = new SqlChangeLog(database);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected Transactions transactions() {
        return database;
    }

    @Override
    protected ChangeLog log() {
        return log;
    }
}
