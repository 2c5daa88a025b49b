package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Limit.Per;
import dev.regulars.loyalty.programme.OfflinePolicy;
import java.util.Currency;
import java.util.Map;

/** {@code limit: { once: year }} or {@code { uses: 3, per: month, offline: deny }}. */
final class LimitReader {
    private static final Map<String, Per> PER =
            Map.of(
                    "ever", Per.EVER,
                    "year", Per.YEAR,
                    "month", Per.MONTH,
                    "week", Per.WEEK,
                    "day", Per.DAY);
    private static final Map<String, OfflinePolicy> PLAIN =
            Map.of(
                    "deny", new OfflinePolicy.Deny(),
                    "escrow", new OfflinePolicy.Escrow(),
                    "limited", OfflinePolicy.DEFAULT);
    private static final int MANY = 1_000_000;

    private LimitReader() {}

    static Limit read(Value value, Currency currency) {
        var section = value.section();
        boolean often = section.has("uses") || section.has("per");
        var limit =
                new Limit(
                        often ? Numbers.whole(section.required("uses"), 1, Limit.MOST_USES) : 1,
                        Words.choice(section.required(often ? "per" : "once"), PER),
                        section.optional("offline")
                                .map(v -> offline(v, currency))
                                .orElse(OfflinePolicy.DEFAULT));
        section.close();
        return limit;
    }

    static OfflinePolicy offline(Value value, Currency currency) {
        if (!value.isSection()) {
            return Words.choice(value, PLAIN);
        }
        var section = value.section();
        var limited = section.required("limited").section();
        var policy =
                new OfflinePolicy.Limited(
                        limited.optional("per-member-and-till")
                                .map(v -> Numbers.whole(v, 1, MANY))
                                .orElse(1),
                        limited.optional("per-till-and-day")
                                .map(v -> Numbers.whole(v, 1, MANY))
                                .orElse(null),
                        limited.optional("value-per-till")
                                .map(v -> Numbers.money(v, currency))
                                .orElse(null));
        limited.close();
        section.close();
        return policy;
    }
}
