package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.bonus.BonusRule;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.RedeemRule;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * {@code bonus: { earn: '1 per 1.00', multiplier: { regular: 1.5 }, expires: 365d, vests: 14d }}.
 */
final class BonusReader {
    private static final Pattern EARN = Pattern.compile("(\\d{1,6}) per (\\d+(?:\\.\\d+)?)");
    private static final int HIGHEST_MULTIPLIER = 100;
    private static final int LATEST_EXPIRY = 36_600;

    private BonusReader() {}

    /**
     * A programme's points.
     *
     * @param redeem absent where they cannot be spent
     */
    record Bonus(BonusRule rule, @Nullable RedeemRule redeem) {}

    static Bonus read(Value value, Set<String> tiers, Currency currency) {
        var section = value.section();
        int expires = days(section, "expires");
        var rule = rule(section, tiers, currency, expires, vests(section, expires));
        var redeem = section.optional("redeem").map(v -> RedeemReader.read(v, currency));
        section.close();
        return new Bonus(rule, redeem.orElse(null));
    }

    private static int days(Section section, String key) {
        return section.optional(key).map(v -> Numbers.days(v, 1, LATEST_EXPIRY)).orElse(0);
    }

    /** Points that are lost before they can be spent are no points. */
    private static int vests(Section section, int expires) {
        int vests = days(section, "vests");
        if (expires > 0 && vests >= expires) {
            section.mistakeAt(
                    "vests",
                    "points that can be spent after "
                            + vests
                            + " days are lost before, after "
                            + expires
                            + ": let 'vests' be shorter than 'expires'");
            return 0;
        }
        return vests;
    }

    private static BonusRule rule(
            Section section, Set<String> tiers, Currency currency, int expires, int vests) {
        var earn = section.required("earn");
        return new BonusRule(
                points(earn),
                per(earn, currency),
                section.optional("multiplier")
                        .map(v -> multiplier(v.section(), tiers))
                        .orElse(Map.of()),
                expires,
                vests);
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
