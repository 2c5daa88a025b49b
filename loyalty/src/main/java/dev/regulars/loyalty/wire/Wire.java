package dev.regulars.loyalty.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.nio.charset.StandardCharsets;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes every shape of this module as JSON.
 *
 * <ul>
 *   <li>A case of a sealed interface is told by {@code "type"}, its simple name.
 *   <li>An amount is a plain decimal text; one document has one currency, in a field of that name.
 *   <li>Enum constants are lower camel case; what is absent is left out.
 *   <li>Absent lists, sets and maps read as empty, absent numbers as 0; unknown fields are passed
 *       over.
 * </ul>
 *
 * Safe for use by many threads.
 */
public final class Wire {
    private static final JsonSetter.Value ABSENT_IS_EMPTY =
            JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY);
    private static final ObjectMapper MAPPER = mapper();

    private Wire() {}

    /** One line of JSON. */
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write a " + value.getClass().getName(), e);
        }
    }

    /** The same as UTF-8 bytes. */
    public static byte[] bytes(Object value) {
        return write(value).getBytes(StandardCharsets.UTF_8);
    }

    /** The same as a tree, to which a caller may add. */
    public static JsonNode tree(Object value) {
        return MAPPER.valueToTree(value);
    }

    /**
     * Reads a document.
     *
     * @throws UnreadableJson in plain words, naming the field
     */
    public static <T> T read(String json, Class<T> type) {
        return read(parse(json), type);
    }

    /** Reads a document from UTF-8 bytes. */
    public static <T> T read(byte[] json, Class<T> type) {
        return read(new String(json, StandardCharsets.UTF_8), type);
    }

    /** Reads a document that is already a tree. */
    public static <T> T read(JsonNode tree, Class<T> type) {
        return read(tree, type, null);
    }

    /** Reads a document that may leave its currency unsaid. */
    public static <T> T read(JsonNode tree, Class<T> type, @Nullable Currency otherwise) {
        try {
            return reader(tree, otherwise).treeToValue(tree, type);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e);
        }
    }

    /** Reads any JSON. */
    public static JsonNode parse(String json) {
        try {
            var tree = MAPPER.readTree(json);
            if (tree.isMissingNode()) {
                throw new UnreadableJson("JSON was expected but there is nothing");
            }
            return tree;
        } catch (JsonProcessingException e) {
            throw UnreadableJson.of(e);
        }
    }

    private static ObjectReader reader(JsonNode tree, @Nullable Currency otherwise) {
        var named = tree.findValue("currency");
        if (named == null || !named.isTextual()) {
            return otherwise == null ? MAPPER.reader() : withCurrency(otherwise);
        }
        try {
            return withCurrency(Currency.getInstance(named.asText()));
        } catch (IllegalArgumentException e) {
            throw new UnreadableJson(
                    "'" + named.asText() + "' is no currency: use a code such as EUR");
        }
    }

    private static ObjectReader withCurrency(Currency currency) {
        return MAPPER.reader().withAttribute(AmountReader.CURRENCY, currency);
    }

    private static ObjectMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new LoyaltyModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .withConfigOverride(List.class, c -> c.setSetterInfo(ABSENT_IS_EMPTY))
                .withConfigOverride(Set.class, c -> c.setSetterInfo(ABSENT_IS_EMPTY))
                .withConfigOverride(Map.class, c -> c.setSetterInfo(ABSENT_IS_EMPTY))
                .build();
    }
}
