package dev.regulars.server.inbox.jdbc;

import dev.regulars.server.database.Transactions;
import dev.regulars.server.database.sqlite.SqliteDatabase;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.inbox.InboxContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** In a real SQLite file. */
class SqlInboxTest extends InboxContract {
    @TempDir Path folder;
    private SqliteDatabase database;
    private Inbox inbox;

    @BeforeEach
    void open() {
        database = SqliteDatabase.open(folder.resolve("test.db"));
        inbox = new SqlInbox(database);
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
    protected Inbox inbox() {
        return inbox;
    }
}
