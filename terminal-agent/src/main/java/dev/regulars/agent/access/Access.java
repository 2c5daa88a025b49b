package dev.regulars.agent.access;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives out tokens and knows them again. Used by the agent and, beside it, by the commands {@code
 * till pos} and {@code till panel} on the same data folder. Safe for many threads.
 */
public final class Access {
    private static final Duration LINK = Duration.ofMinutes(30);
    private static final Duration SESSION = Duration.ofDays(90);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final AccessFile file;
    private final Clock clock;

    public Access(Path folder, Clock clock) {
        this.file = new AccessFile(folder);
        this.clock = clock;
    }

    /**
     * A token for a POS, told this once.
     *
     * @param origin of its page, where it runs in a browser
     */
    public String pair(String name, Set<Scope> scopes, @Nullable String origin) {
        var checked = origin == null ? null : Origin.checked(origin);
        var token = random(32);
        file.change(book ->
                book.with(
                        new Grant(
                                random(6),
                                Grant.Kind.POS,
                                name,
                                TokenHash.of(token),
                                scopes,
                                checked,
                                clock.instant(),
                                null)));
        return token;
    }

    /** Takes back every token of the POS of this name; says whether there was one. */
    public boolean takeBack(String name) {
        boolean known = grants().stream().anyMatch(g -> g.name().equals(name));
        file.change(book -> book.without(name));
        return known;
    }

    /** The tokens that were given to POSes. */
    public List<Grant> grants() {
        return file.book().grants().stream().filter(g -> g.kind() == Grant.Kind.POS).toList();
    }

    /** The code of a link that opens the panel once, within half an hour. */
    public String link() {
        var code = random(18);
        var link = new AccessBook.OneTimeLink(TokenHash.of(code), clock.instant().plus(LINK));
        file.change(book -> book.with(link));
        return code;
    }

    /** Uses a link up. The token of the panel's session, or nothing where the link is worthless. */
    public synchronized Optional<String> open(String code) {
        var hash = TokenHash.of(code);
        var now = clock.instant();
        if (!file.book().opens(hash, now)) {
            return Optional.empty();
        }
        var token = random(32);
        var session =
                new Grant(
                        random(6),
                        Grant.Kind.PANEL,
                        "panel",
                        TokenHash.of(token),
                        EnumSet.allOf(Scope.class),
                        null,
                        now,
                        now.plus(SESSION));
        file.change(book -> book.used(hash, now).with(session));
        return Optional.of(token);
    }

    /** How long a panel's session lasts. */
    static Duration session() {
        return SESSION;
    }

    Optional<Grant> grant(String token, Grant.Kind kind) {
        return file.book().grant(TokenHash.of(token), kind, clock.instant());
    }

    boolean paired(String origin) {
        return file.book().paired(origin);
    }

    private static String random(int bytes) {
        var random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
