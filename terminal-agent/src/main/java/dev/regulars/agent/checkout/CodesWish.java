package dev.regulars.agent.checkout;

import dev.regulars.agent.api.JsonBody;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a call says of codes: {@code "codes":["SUMMER26"]}; absent leaves them as they are. */
final class CodesWish {
    private static final String FIELD = "codes";
    private static final int MOST = 20;
    private static final int LONGEST = 64;

    private CodesWish() {}

    /** The one code that a call adds. */
    static String one(JsonBody body) {
        return checked(body, "code", body.text("code"));
    }

    /** All codes that the customer showed, each once; empty where the call says nothing. */
    static Optional<List<String>> of(JsonBody body) {
        if (!body.names(FIELD)) {
            return Optional.empty();
        }
        var said = body.tree().path(FIELD);
        if (!said.isNull() && !said.isArray() || said.size() > MOST) {
            throw body.wrong(FIELD, "a list of at most " + MOST + " codes was expected");
        }
        Set<String> codes = new LinkedHashSet<>();
        for (var code : said) {
            codes.add(checked(body, FIELD, code.isTextual() ? code.asText() : ""));
        }
        return Optional.of(List.copyOf(codes));
    }

    private static String checked(JsonBody body, String field, String code) {
        var text = code.strip().toUpperCase(Locale.ROOT);
        if (text.isEmpty() || text.length() > LONGEST) {
            throw body.wrong(field, "a code is a text of 1 to " + LONGEST + " characters");
        }
        return text;
    }
}
