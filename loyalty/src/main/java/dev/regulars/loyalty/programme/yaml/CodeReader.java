package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code code: SUMMER26} or {@code code: single-use}. */
final class CodeReader {
    private static final Pattern GENERAL = Pattern.compile("[A-Z0-9]+(-[A-Z0-9]+)*");
    private static final String SINGLE_USE = "single-use";
    private static final int SHORTEST = 4;
    private static final int LONGEST = 24;

    private CodeReader() {}

    static boolean isSingleUse(Section offer) {
        return offer.optional("code").filter(v -> v.isSingle() && says(v)).isPresent();
    }

    /**
     * @param offline what a till may do by itself, where the file says so; it denies otherwise
     */
    static OfferCode read(Value value, @Nullable OfflinePolicy offline) {
        if (value.isSingle() && says(value)) {
            return new OfferCode.SingleUse(offline == null ? new OfflinePolicy.Deny() : offline);
        }
        var text = value.text();
        boolean fits = text.length() >= SHORTEST && text.length() <= LONGEST;
        if (value.isSingle() && !(fits && GENERAL.matcher(text).matches())) {
            value.isNot(
                    "single-use, or one code of 4 to 24 capitals, digits and dashes such as"
                            + " SUMMER26,");
        }
        return new OfferCode.General(text);
    }

    private static boolean says(Value value) {
        return value.text().equals(SINGLE_USE);
    }
}
