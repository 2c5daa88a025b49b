package dev.regulars.loyalty.offer;

import java.util.Map;

/**
 * Why an offer applied, or why not, as a code and what fills its sentence. The sentence itself is
 * made where somebody reads it.
 *
 * @param code kebab-case, a key of the message bundle ("below-minimum")
 * @param values what the sentence names; amounts as plain decimals, dates as ISO-8601
 */
public record Reason(String code, Map<String, String> values) {
    public Reason {
        values = Values.copyOf(values);
    }

    /** A reason that names nothing. */
    public static Reason of(String code) {
        return new Reason(code, Map.of());
    }
}
