package dev.regulars.server;

import dev.regulars.server.ledger.Ledger;
import dev.regulars.server.ledger.jdbc.SqlLedger;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Hands the books to their controller. */
@Factory
final class LedgerBeans {
    private final ServerParts parts;

    LedgerBeans(ServerParts parts) {
        this.parts = parts;
    }

    @Singleton
    Ledger ledger() {
        return new SqlLedger(parts.database);
    }
}
