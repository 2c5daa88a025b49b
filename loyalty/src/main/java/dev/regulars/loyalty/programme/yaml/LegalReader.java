package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code legal: [ { country: NO, category: wine, no: [discount] } ]}. */
final class LegalReader {
    private static final Map<String, Ban> BANS =
            Map.of(
                    "discount", Ban.DISCOUNT,
                    "earn", Ban.EARN,
                    "bonus-payment", Ban.BONUS_PAYMENT);
    private static final List<String> COUNTRIES = Arrays.asList(Locale.getISOCountries());
    private static final int LONGEST_CATEGORY = 64;

    private LegalReader() {}

    static List<LegalRule> read(Value value, KnownNames known) {
        var rules = new ArrayList<LegalRule>();
        for (var element : value.list()) {
            rules.add(rule(element.section(), known));
        }
        return rules;
    }

    private static LegalRule rule(Section section, KnownNames known) {
        var country = section.required("country");
        if (country.isSingle() && !COUNTRIES.contains(country.text())) {
            country.isNot("a country by its two capital letters, such as NO,");
        }
        var bans = new HashSet<Ban>();
        var category = Words.text(section.required("category"), LONGEST_CATEGORY);
        if (section.has("category") && !known.sells(new Scope(Scope.Kind.CATEGORY, category))) {
            section.warnAt("category", known.unsold(new Scope(Scope.Kind.CATEGORY, category)));
        }
        section.required("no").oneOrMore().forEach(v -> bans.add(Words.choice(v, BANS)));
        section.close();
        return new LegalRule(country.isSingle() ? country.text() : "", category, bans);
    }
}
