package dev.regulars.server.console.login.jdbc;

import dev.regulars.server.console.login.Users;
import dev.regulars.server.database.jdbc.Database;
import java.util.Optional;

/** A row for each user. */
public final class SqlUsers implements Users {
    private final Database database;

    public SqlUsers(Database database) {
        this.database = database;
    }

    @Override
    public Optional<String> passwordHash(String name) {
        return database.handle()
                .createQuery("select password from hq_user where name = :name")
                .bind("name", name)
                .mapTo(String.class)
                .findOne();
    }

    @Override
    public void save(String name, String passwordHash) {
        database.handle()
                .createUpdate(
                        """
                        insert into hq_user (name, password) values (:name, :password)
                        on conflict (name) do update set password = excluded.password
                        """)
                .bind("name", name)
                .bind("password", passwordHash)
                .execute();
    }

    @Override
    public boolean areNone() {
        return database.handle()
                .createQuery("select not exists (select 1 from hq_user)")
                .mapTo(Boolean.class)
                .one();
    }
}
