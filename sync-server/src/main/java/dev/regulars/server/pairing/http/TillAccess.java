package dev.regulars.server.pairing.http;

import dev.regulars.server.database.Transactions;
import dev.regulars.server.http.Bearer;
import dev.regulars.server.http.Refused;
import dev.regulars.server.key.Tokens;
import dev.regulars.server.pairing.Till;
import dev.regulars.server.pairing.Tills;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

/** Lets only paired tills in. */
public final class TillAccess {
    private final Transactions transactions;
    private final Tills tills;

    public TillAccess(Transactions transactions, Tills tills) {
        this.transactions = transactions;
        this.tills = tills;
    }

    /**
     * Whose token this is.
     *
     * @throws Refused without a token, or with one that was taken back
     */
    public Till till(HttpRequest<?> request) {
        var till =
                Bearer.of(request)
                        .map(Tokens::hash)
                        .flatMap(hash -> transactions.read(() -> tills.byTokenHash(hash)))
                        .orElseThrow(TillAccess::unknown);
        if (till.isRevoked()) {
            throw revoked(till);
        }
        return till;
    }

    private static Refused unknown() {
        return new Refused(
                HttpStatus.UNAUTHORIZED,
                "token-needed",
                "This till is not paired with this server: pair it again.");
    }

    private static Refused revoked(Till till) {
        return new Refused(
                HttpStatus.UNAUTHORIZED,
                "till-revoked",
                "Head office has revoked "
                        + till.name()
                        + ": ask head office for a new code and pair this till again.");
    }
}
