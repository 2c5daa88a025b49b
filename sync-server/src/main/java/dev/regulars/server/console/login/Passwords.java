package dev.regulars.server.console.login;

import dev.regulars.loyalty.secret.PasswordHash;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.key.Tokens;
import java.util.Optional;

/** Makes passwords. They are told once; only their hashes are kept. */
public final class Passwords {
    /** The user that every server has. */
    public static final String FIRST_USER = "hq";

    /** What a password of one's own must have. */
    public static final int SHORTEST = 10;

    private static final int GROUP = 4;

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;

    public Passwords(Transactions transactions, Users users, Sessions sessions) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
    }

    /** Makes the first user where there is none; its password. */
    public Optional<String> first() {
        return transactions.read(users::areNone) ? Optional.of(renew()) : Optional.empty();
    }

    /** Gives the first user a new password and ends their sessions; the password. */
    public String renew() {
        var password =
                String.join(
                        "-",
                        Tokens.readable(GROUP),
                        Tokens.readable(GROUP),
                        Tokens.readable(GROUP),
                        Tokens.readable(GROUP));
        set(password);
        return password;
    }

    /**
     * Gives the first user this password and ends their sessions.
     *
     * @throws IllegalArgumentException when it is too short
     */
    public void set(String password) {
        if (password.length() < SHORTEST) {
            throw new IllegalArgumentException(
                    "a password needs " + SHORTEST + " characters or more");
        }
        var hash = PasswordHash.of(password);
        transactions.write(() -> {
            users.save(FIRST_USER, hash);
            sessions.endAll(FIRST_USER);
        });
    }
}
