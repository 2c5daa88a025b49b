package dev.regulars.server.console.http;

import dev.regulars.server.http.Refused;
import dev.regulars.server.key.Tokens;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of a form that was sent from one of our own pages. */
public final class Form {
    private static final String TOKEN = "form-token";

    private final Map<String, String> fields;

    private Form(Map<String, String> fields) {
        this.fields = fields;
    }

    /**
     * Reads a form of whoever is logged in.
     *
     * @throws Refused when it does not carry this session's token
     */
    public static Form of(HttpRequest<?> request, @Nullable Map<String, String> fields) {
        var form = unchecked(fields);
        var expected = Visitor.of(request).map(Visitor::formToken).orElse("");
        if (expected.isEmpty() || !Tokens.same(form.text(TOKEN), expected)) {
            throw new Refused(
                    HttpStatus.FORBIDDEN,
                    "form-refused",
                    "This form is from an earlier login, so nothing was done. Open the page again"
                            + " and repeat it there.");
        }
        return form;
    }

    /** Reads a form of somebody who is not logged in yet. */
    public static Form unchecked(@Nullable Map<String, String> fields) {
        return new Form(fields == null ? Map.of() : Map.copyOf(fields));
    }

    /** A field without blanks around it; empty where there is none. */
    public String text(String name) {
        return asTyped(name).strip();
    }

    /** A field as it was typed. */
    public String asTyped(String name) {
        return fields.getOrDefault(name, "");
    }
}
