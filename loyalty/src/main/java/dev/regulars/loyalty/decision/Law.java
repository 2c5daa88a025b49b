package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.sale.Line;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What the law of a country forbids, ready to be asked for a line. */
final class Law {
    private record Rule(Scope category, LegalRule.Ban ban) {}

    private final Map<String, List<Rule>> byCountry;

    Law(List<LegalRule> rules) {
        byCountry =
                rules.stream()
                        .collect(
                                Collectors.groupingBy(
                                        LegalRule::country,
                                        Collectors.flatMapping(
                                                r -> r.no().stream().map(b -> rule(r, b)),
                                                Collectors.toList())));
    }

    boolean forbids(String country, Ban ban, Line line) {
        for (var rule : byCountry.getOrDefault(country, List.of())) {
            if (rule.ban == ban && rule.category.holds(line.sku(), line.category())) {
                return true;
            }
        }
        return false;
    }

    private static Rule rule(LegalRule rule, Ban ban) {
        return new Rule(new Scope(Scope.Kind.CATEGORY, rule.category()), ban);
    }
}
