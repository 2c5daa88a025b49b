package dev.regulars.server.console.login;

import dev.regulars.loyalty.secret.PasswordHash;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.key.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Opens sessions by password, keeps them while they are used, ends them. Safe for many threads. */
public final class LogIn {
    /** How long a session lasts after it was last used. */
    public static final Duration LASTS = Duration.ofHours(12);

    private static final Duration NOTED_EVERY = Duration.ofMinutes(5);
    private static final int LONGEST_PASSWORD = 1_000;

    /** Hashing takes memory and time; so many at once do not hurt the tills. */
    private static final int AT_ONCE = 2;

    /** What a password of nobody is compared with, so that the time tells nothing. */
    private static final String NOBODY = PasswordHash.of(Tokens.random());

    private final Transactions transactions;
    private final Users users;
    private final Sessions sessions;
    private final Clock clock;
    private final LoginAttempts attempts;
    private final Semaphore hashing = new Semaphore(AT_ONCE, true);

    public LogIn(Transactions transactions, Users users, Sessions sessions, Clock clock) {
        this.transactions = transactions;
        this.users = users;
        this.sessions = sessions;
        this.clock = clock;
        this.attempts = new LoginAttempts(clock);
    }

    /** What became of an attempt. */
    public sealed interface Outcome {
        /**
         * @param session what the browser holds from now on
         */
        record Welcome(String session) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooMany(Duration rest) implements Outcome {}
    }

    /**
     * Tries a password.
     *
     * @param address where the attempt comes from
     */
    public Outcome tryPassword(String name, String password, String address) {
        var wait = attempts.wait(address);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        if (!belongTogether(name, password)) {
            attempts.failed(address);
            return new Outcome.Wrong();
        }
        attempts.succeeded(address);
        return new Outcome.Welcome(open(name));
    }

    private boolean belongTogether(String name, String password) {
        if (password.length() > LONGEST_PASSWORD) {
            return false;
        }
        var kept = transactions.read(() -> users.passwordHash(name));
        hashing.acquireUninterruptibly();
        try {
            return PasswordHash.matches(password, kept.orElse(NOBODY)) && kept.isPresent();
        } finally {
            hashing.release();
        }
    }

    private String open(String user) {
        var session = Tokens.random();
        var now = clock.instant();
        transactions.write(() -> {
            sessions.forgetBefore(now);
            sessions.save(Tokens.hash(session), new Sessions.Kept(user, now.plus(LASTS)));
        });
        return session;
    }

    /** Whose session this is, if it is one that has not ended. Using it makes it last. */
    public Optional<String> user(String session) {
        var hash = Tokens.hash(session);
        var now = clock.instant();
        var kept =
                transactions
                        .read(() -> sessions.find(hash))
                        .filter(found -> found.endsAt().isAfter(now));
        kept.filter(found -> isDue(found, now)).ifPresent(found -> prolong(hash, found, now));
        return kept.map(Sessions.Kept::user);
    }

    private static boolean isDue(Sessions.Kept session, Instant now) {
        return session.endsAt().isBefore(now.plus(LASTS).minus(NOTED_EVERY));
    }

    private void prolong(String hash, Sessions.Kept session, Instant now) {
        var longer = new Sessions.Kept(session.user(), now.plus(LASTS));
        transactions.write(() -> sessions.find(hash).ifPresent(_ -> sessions.save(hash, longer)));
    }

    public void logOut(String session) {
        transactions.write(() -> sessions.end(Tokens.hash(session)));
    }
}
