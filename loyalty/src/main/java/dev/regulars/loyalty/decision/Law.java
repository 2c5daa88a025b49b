package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the law of each country forbids. */
final class Law {
    private static final OfCountry NOTHING = new OfCountry(Map.of());

    private final Map<String, OfCountry> byCountry = new HashMap<>();

    Law(List<LegalRule> rules, Scopes scopes) {
        for (var rule : rules) {
            var law = byCountry.computeIfAbsent(rule.country(), country -> OfCountry.empty());
            rule.no().forEach(ban -> law.add(ban, scopes.place(Scopes.of(rule))));
        }
    }

    OfCountry in(String country) {
        return byCountry.getOrDefault(country, NOTHING);
    }

    /**
     * The law of one country.
     *
     * @param forbidden by ban, places in {@link Scopes} of the categories that it is for
     */
    record OfCountry(Map<Ban, BitSet> forbidden) {

        private static OfCountry empty() {
            return new OfCountry(new EnumMap<>(Ban.class));
        }

        private void add(Ban ban, int scope) {
            forbidden.computeIfAbsent(ban, b -> new BitSet()).set(scope);
        }

        /**
         * Whether it forbids something for an article.
         *
         * @param scopes those that the article is in
         */
        boolean forbids(Ban ban, InScopes scopes) {
            var of = forbidden.get(ban);
            return of != null && of.intersects(scopes.byCategory());
        }
    }
}
