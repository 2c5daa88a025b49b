package dev.regulars.agent.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.wire.Wire;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** A JSON object that somebody sent, read field by field with a sentence for each mistake. */
public final class JsonBody {
    private final ObjectNode tree;
    private final String where;

    private JsonBody(ObjectNode tree, String where) {
        this.tree = tree;
        this.where = where;
    }

    /** Reads a request's body; nothing at all reads as an object without fields. */
    public static JsonBody of(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return of("{}");
        }
        return of(new String(bytes, StandardCharsets.UTF_8));
    }

    private static JsonBody of(String json) {
        if (!(Wire.parse(json) instanceof ObjectNode object)) {
            throw Refused.unreadable("The body must be a JSON object.");
        }
        return new JsonBody(object, "");
    }

    /** The tree itself, to complete and to read by {@link Wire}. */
    public ObjectNode tree() {
        return tree;
    }

    /** Whether the field is there at all, be it null. */
    public boolean names(String field) {
        return tree.has(field);
    }

    /** Whether the field has a value. */
    public boolean has(String field) {
        return tree.hasNonNull(field);
    }

    /** A text that is needed. */
    public String text(String field) {
        return optionalText(field).orElseThrow(() -> missing(field));
    }

    public Optional<String> optionalText(String field) {
        return value(field, node -> node.asText().strip()).filter(text -> !text.isEmpty());
    }

    /** Absent is false. */
    public boolean flag(String field) {
        return value(field, JsonNode::asBoolean).orElse(false);
    }

    public Optional<LocalDate> date(String field) {
        return optionalText(field).map(text -> parsed(field, text, LocalDate::parse, "2026-11-21"));
    }

    public Optional<Instant> instant(String field) {
        return optionalText(field)
                .map(text -> parsed(field, text, Instant::parse, "2026-11-21T10:02:11Z"));
    }

    public BigDecimal decimal(String field) {
        String text = text(field);
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException e) {
            throw wrong(field, "a number such as 2 or 0.452 was expected but found '" + text + "'");
        }
    }

    /** A whole number that is needed. */
    public int count(String field) {
        try {
            return decimal(field).intValueExact();
        } catch (ArithmeticException e) {
            throw wrong(field, "a whole number was expected but found '" + text(field) + "'");
        }
    }

    /** The document's currency, if it names one. */
    public Optional<Currency> currency() {
        return optionalText("currency").map(this::currency);
    }

    /** The objects of a list; absent is an empty list. */
    public List<JsonBody> list(String field) {
        JsonNode list = tree.path(field);
        if (list.isMissingNode() || list.isNull()) {
            return List.of();
        }
        if (!list.isArray()) {
            throw wrong(field, "a list was expected");
        }
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item(field, item))
                .toList();
    }

    /** An object inside. */
    public Optional<JsonBody> object(String field) {
        return value(field, node -> item(field, node));
    }

    /** A refusal that names this field. */
    public Refused wrong(String field, String sentence) {
        return Refused.unreadable(where + field + ": " + sentence);
    }

    /** A refusal that says the field is missing. */
    public Refused missing(String field) {
        return wrong(field, "this is missing");
    }

    private JsonBody item(String field, JsonNode item) {
        if (!(item instanceof ObjectNode object)) {
            throw wrong(field, "an object was expected");
        }
        String name = object.hasNonNull("id") ? field + " " + object.get("id").asText() : field;
        return new JsonBody(object, where + name + ", ");
    }

    private Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException e) {
            throw wrong("currency", "'" + code + "' is no currency: use a code such as EUR");
        }
    }

    private <T> T parsed(String field, String text, Function<String, T> parser, String example) {
        try {
            return parser.apply(text);
        } catch (DateTimeParseException e) {
            throw wrong(
                    field, "something like " + example + " was expected but found '" + text + "'");
        }
    }

    private <T> Optional<T> value(String field, Function<JsonNode, T> reader) {
        return has(field) ? Optional.of(reader.apply(tree.get(field))) : Optional.empty();
    }
}
