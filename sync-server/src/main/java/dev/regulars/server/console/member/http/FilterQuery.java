package dev.regulars.server.console.member.http;

import dev.regulars.server.console.member.MemberFilter;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;

/** A filter as an address says it; what makes no sense there is left out. */
final class FilterQuery {
    private static final int LONGEST = 100;
    private static final int MOST = 10_000_000;

    private FilterQuery() {}

    static MemberFilter of(HttpRequest<?> request) {
        var asked = request.getParameters();
        return new MemberFilter(
                text(asked, "q"),
                text(asked, "tier"),
                text(asked, "segment"),
                number(asked, "recency", 5),
                number(asked, "frequency", 5),
                text(asked, "drifting").equals("yes"));
    }

    /** The first member to show, from 0. */
    static int from(HttpRequest<?> request) {
        return number(request.getParameters(), "from", MOST);
    }

    private static String text(HttpParameters asked, String name) {
        var text = asked.getFirst(name).orElse("").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    private static int number(HttpParameters asked, String name, int most) {
        return asked.getFirst(name)
                .filter(text -> text.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .filter(number -> number <= most)
                .orElse(0);
    }
}
