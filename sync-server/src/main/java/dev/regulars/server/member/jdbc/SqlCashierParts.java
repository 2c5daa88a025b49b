package dev.regulars.server.member.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.member.CashierParts;
import java.util.Optional;

/** Columns of the member table. */
public final class SqlCashierParts implements CashierParts {
    private final Database database;

    public SqlCashierParts(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Ciphertext> of(MemberId member) {
        return database.handle()
                .createQuery("select cashier from member where id = :id and cashier is not null")
                .bind("id", member.value())
                .mapTo(String.class)
                .map(Ciphertext::new)
                .findOne();
    }

    @Override
    public boolean erased(MemberId member) {
        return database.handle()
                .createQuery(
                        """
                        select exists (select 1 from member
                                        where id = :id and erased_at is not null)
                        """)
                .bind("id", member.value())
                .mapTo(Boolean.class)
                .one();
    }
}
