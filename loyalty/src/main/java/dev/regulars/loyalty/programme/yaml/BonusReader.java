package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.bonus.BonusRule;
import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** {@code bonus: { earn: '1 per 1.00', multiplier: { regular: 1.5 }, expires: 365d }}. */
final class BonusReader {
    private static final Pattern EARN = Pattern.compile("(\\d{1,6}) per (\\d+(?:\\.\\d+)?)");
    private static final int HIGHEST_MULTIPLIER = 100;
    private static final int LATEST_EXPIRY = 36_600;

    private BonusReader() {}

    static BonusRule read(Value value, Set<String> tiers, Currency currency) {
        var section = value.section();
        var earn = section.required("earn");
        var rule =
                new BonusRule(
                        points(earn),
                        per(earn, currency),
                        section.optional("multiplier")
                                .map(v -> multiplier(v.section(), tiers))
                                .orElse(Map.of()),
                        section.optional("expires")
                                .map(v -> Numbers.days(v, 1, LATEST_EXPIRY))
                                .orElse(0),
                        0);
        section.close();
        return rule;
    }

    private static long points(Value earn) {
        var match = EARN.matcher(earn.isSingle() ? earn.text() : "");
        long points = match.matches() ? Long.parseLong(match.group(1)) : 0;
        if (points < 1) {
            earn.isNot("points for an amount, such as '1 per 1.00',");
            return 1;
        }
        return points;
    }

    private static Money per(Value earn, Currency currency) {
        var one = new Money(1, currency);
        var match = EARN.matcher(earn.isSingle() ? earn.text() : "");
        return match.matches() ? Numbers.money(earn, match.group(2), currency, one) : one;
    }

    private static Map<String, BigDecimal> multiplier(Section section, Set<String> tiers) {
        var multiplier = new LinkedHashMap<String, BigDecimal>();
        for (var tier : tiers) {
            section.optional(tier)
                    .ifPresent(v -> multiplier.put(tier, Numbers.positive(v, HIGHEST_MULTIPLIER)));
        }
        section.close();
        return multiplier;
    }
}
