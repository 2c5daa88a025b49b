package dev.regulars.server.inbox.jdbc;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.ProducerId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.SqlStatement;

/** A place in a producer's order, as columns. */
final class Positions {
    /** For a where clause. */
    static final String AT = " producer = :producer and epoch = :epoch and seq = :seq";

    private Positions() {}

    static <S extends SqlStatement<S>> S at(S statement, Position position) {
        return statement
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq());
    }

    static Position position(ResultSet row) throws SQLException {
        return new Position(
                new ProducerId(row.getString("producer")),
                row.getLong("epoch"),
                row.getLong("seq"));
    }
}
