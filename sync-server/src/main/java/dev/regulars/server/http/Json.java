package dev.regulars.server.http;

import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Bodies in and out, in the one JSON form. */
public final class Json {
    private Json() {}

    /** 200 with a value. */
    public static MutableHttpResponse<byte[]> ok(Object value) {
        return answer(HttpStatus.OK, value);
    }

    /** Any status with a value. */
    public static MutableHttpResponse<byte[]> answer(HttpStatus status, Object value) {
        return HttpResponse.<byte[]>status(status)
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .body(Wire.bytes(value));
    }

    /** An error as every call gives it. */
    public static MutableHttpResponse<byte[]> error(HttpStatus status, String code, String text) {
        return error(status, code, text, Map.of());
    }

    /** An error with more to it. */
    public static MutableHttpResponse<byte[]> error(
            HttpStatus status, String code, String text, Map<String, ?> more) {
        var error = new TreeMap<String, Object>(more);
        error.put("code", code);
        error.put("text", text);
        return answer(status, Map.of("error", error));
    }

    /**
     * Reads a body.
     *
     * @throws Refused where it is missing or not of that shape
     */
    public static <T> T read(byte @Nullable [] body, Class<T> type) {
        if (body == null || body.length == 0) {
            throw new Refused(HttpStatus.BAD_REQUEST, "unreadable", "This call needs a body.");
        }
        try {
            return Wire.read(body, type);
        } catch (UnreadableJson e) {
            throw new Refused(HttpStatus.BAD_REQUEST, "unreadable", e.getMessage());
        }
    }
}
