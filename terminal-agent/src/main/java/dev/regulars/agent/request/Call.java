package dev.regulars.agent.request;

import dev.regulars.agent.access.Caller;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.loyalty.event.RequestKey;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * A request that is to happen once.
 *
 * @param key who asked for what, under which key, with which body
 */
public record Call(RequestKey key, JsonBody body) {
    private static final int LONGEST_KEY = 128;
    private static final String HMAC = "HmacSHA256";

    /**
     * Reads a request.
     *
     * @param route method and path template: the second scope of the key
     * @throws Refused when it carries no key
     */
    public static Call of(HttpRequest<?> request, String route, byte @Nullable [] body) {
        var caller =
                request.getAttribute(Caller.ATTRIBUTE, Caller.class)
                        .orElseThrow(() -> new IllegalStateException("nobody checked the caller"));
        var key = checked(request.getHeaders().get("Idempotency-Key"));
        var hash = hash(caller, request.getPath(), body);
        return new Call(new RequestKey(caller.token(), route, key, hash), JsonBody.of(body));
    }

    private static String checked(@Nullable String key) {
        if (key == null || key.isBlank() || key.length() > LONGEST_KEY) {
            throw new Refused(
                    HttpStatus.BAD_REQUEST,
                    "key-needed",
                    "Send a header Idempotency-Key of 1 to 128 characters, new for each thing that"
                            + " happens and the same when you try again.");
        }
        return key;
    }

    /**
     * The path belongs to what was asked: its template alone does not say which sale. An
     * enrolment's body is a person's data and its hash stays in the event for ever, so nobody may
     * find it out by trying: the hash is keyed with what only this till has of the caller's token.
     */
    private static String hash(Caller caller, String path, byte @Nullable [] body) {
        try {
            var mac = Mac.getInstance(HMAC);
            var key = caller.hash().hex().getBytes(StandardCharsets.US_ASCII);
            mac.init(new SecretKeySpec(key, HMAC));
            mac.update((path + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body == null ? new byte[0] : body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC-SHA-256 is missing from this JDK", e);
        }
    }
}
