package dev.regulars.server.operator.jdbc;

import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.operator.Operators;
import java.util.List;

/** One row for each operator. */
public final class SqlOperators implements Operators {
    private final Database database;

    public SqlOperators(Database database) {
        this.database = database;
    }

    @Override
    public List<Operator> all() {
        return database.handle()
                .createQuery("select body from operator order by id")
                .mapTo(String.class)
                .map(body -> Wire.read(body, Operator.class))
                .list();
    }

    @Override
    public void save(Operator operator) {
        database.handle()
                .createUpdate(
                        """
                        insert into operator (id, body) values (:id, :body)
                        on conflict (id) do update set body = excluded.body
                        """)
                .bind("id", operator.id().value())
                .bind("body", Wire.write(operator))
                .execute();
    }

    @Override
    public void remove(OperatorId id) {
        database.handle()
                .createUpdate("delete from operator where id = :id")
                .bind("id", id.value())
                .execute();
    }
}
