package dev.regulars.server.coupon;

import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import java.util.Map;
import java.util.TreeMap;

/** The single-use codes that a sale used. */
public final class ShownCodes {
    private static final int MOST_DIGITS = 10;

    private ShownCodes() {}

    /** By offer, the code's number; a general code is not told apart here. */
    public static Map<String, Long> used(VisitRecorded visit) {
        var numbers = new TreeMap<String, Long>();
        var quote = visit.quote();
        if (quote != null) {
            var used = visit.used().keySet();
            quote.context()
                    .codes()
                    .forEach((offer, shown) -> {
                        if (used.contains(offer) && isNumber(shown)) {
                            numbers.put(offer, Long.valueOf(shown));
                        }
                    });
        }
        return numbers;
    }

    private static boolean isNumber(String shown) {
        return shown.length() <= MOST_DIGITS && shown.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
