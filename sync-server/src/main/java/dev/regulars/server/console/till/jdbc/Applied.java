package dev.regulars.server.console.till.jdbc;

import dev.regulars.server.database.jdbc.Database;

/** Which change brought the programme. In a unit of work. */
public final class Applied {
    private final Database database;

    public Applied(Database database) {
        this.database = database;
    }

    /** The number of the last change of the programme, 0 for none in this generation. */
    public long programme() {
        return database.handle()
                .createQuery("select coalesce(max(number), 0) from change where kind = 'programme'")
                .mapTo(Long.class)
                .one();
    }
}
