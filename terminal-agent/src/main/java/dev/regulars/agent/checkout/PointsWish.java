package dev.regulars.agent.checkout;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.api.JsonBody;
import java.util.OptionalLong;

/** What a call says of points: {@code "redeem":{"points":300}}, {@code "most"}, or none. */
final class PointsWish {
    private static final String FIELD = "redeem";
    private static final String MOST = "most";

    private PointsWish() {}

    /** How many are to be spent; empty where the call says nothing, so that it stays as it is. */
    static OptionalLong of(JsonBody body) {
        if (!body.names(FIELD)) {
            return OptionalLong.empty();
        }
        var wish = body.tree().path(FIELD);
        return OptionalLong.of(points(body, wish.isObject() ? wish.path("points") : wish));
    }

    private static long points(JsonBody body, JsonNode wish) {
        if (wish.isNull() || wish.isMissingNode()) {
            return 0;
        }
        if (wish.asText().equals(MOST)) {
            return Long.MAX_VALUE;
        }
        if (!wish.isIntegralNumber() || !wish.canConvertToLong() || wish.asLong() < 0) {
            throw body.wrong(FIELD, "points are a whole number, 0 or more, or most");
        }
        return wish.asLong();
    }
}
