package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.RedeemRule.As;
import java.util.Currency;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code redeem: { worth: '1.00 per 100', as: discount, minimum: 100, step: 50 }}. */
final class RedeemReader {
    private static final Pattern WORTH = Pattern.compile("(\\d+(?:\\.\\d+)?) per (\\d{1,6})");
    private static final Map<String, As> AS =
            Map.of("discount", As.DISCOUNT, "payment", As.PAYMENT);
    private static final Map<String, String> TEXT =
            Map.of("", "Paid with points", "nb", "Betalt med poeng");
    private static final int MOST_POINTS = 1_000_000;
    private static final int LONGEST_TEXT = 32;

    private RedeemReader() {}

    static RedeemRule read(Value value, Currency currency) {
        var section = value.section();
        var worth = section.required("worth");
        var match = matched(worth);
        var rule =
                new RedeemRule(
                        worth(worth, match, currency),
                        match == null ? 1 : Math.max(1, Long.parseLong(match.group(2))),
                        Words.choice(section.required("as"), AS),
                        points(section, "minimum"),
                        points(section, "step"),
                        section.optional("text")
                                .map(v -> Words.texts(v, LONGEST_TEXT))
                                .orElse(TEXT),
                        offline(section, currency));
        warn(section, rule);
        section.close();
        return rule;
    }

    private static @Nullable Matcher matched(Value worth) {
        var match = WORTH.matcher(worth.isSingle() ? worth.text() : "");
        if (!match.matches() || Long.parseLong(match.group(2)) < 1) {
            worth.isNot("an amount for points, such as '1.00 per 100',");
            return null;
        }
        return match;
    }

    private static Money worth(Value worth, @Nullable Matcher match, Currency currency) {
        var one = new Money(1, currency);
        return match == null ? one : Numbers.money(worth, match.group(1), currency, one);
    }

    private static int points(Section section, String key) {
        return section.optional(key).map(v -> Numbers.whole(v, 1, MOST_POINTS)).orElse(1);
    }

    private static OfflinePolicy offline(Section section, Currency currency) {
        var said = section.optional("offline");
        var policy = said.map(v -> LimitReader.offline(v, currency)).orElse(OfflinePolicy.DEFAULT);
        if (policy instanceof OfflinePolicy.Escrow) {
            section.mistakeAt(
                    "offline",
                    "points are leased to no till: choose deny, or limited with a value-per-till");
        }
        return policy;
    }

    /** What can be saved up and never be spent, or not be spent in money. */
    private static void warn(Section section, RedeemRule rule) {
        boolean said = section.optional("minimum").isPresent();
        if (said && rule.minimum() % rule.step() != 0) {
            long first = (rule.minimum() / rule.step() + 1) * rule.step();
            section.warnAt(
                    "minimum",
                    "in steps of " + rule.step() + ", " + first + " points are the fewest");
        }
        if (rule.worthOf(Math.max(rule.minimum(), rule.step())).isZero()) {
            section.mistake(
                    Math.max(rule.minimum(), rule.step())
                            + " points are worth nothing: let 'minimum' be at least "
                            + rule.pointsFor(new Money(1, rule.worth().currency())));
        }
    }
}
