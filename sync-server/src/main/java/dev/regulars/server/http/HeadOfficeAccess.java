package dev.regulars.server.http;

import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.key.Tokens;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;

/** Lets only head office's own programs in: they hold the token that lies beside the keys. */
public final class HeadOfficeAccess {
    private final ServerKeys keys;

    public HeadOfficeAccess(ServerKeys keys) {
        this.keys = keys;
    }

    /**
     * @throws Refused without the right token
     */
    public void check(HttpRequest<?> request) {
        var given = Bearer.of(request);
        if (given.filter(t -> Tokens.same(t, keys.headOfficeToken())).isEmpty()) {
            throw new Refused(
                    HttpStatus.UNAUTHORIZED,
                    "token-needed",
                    "This call needs head office's token: it is in keys/hq-token in the server's"
                            + " data folder.");
        }
    }
}
