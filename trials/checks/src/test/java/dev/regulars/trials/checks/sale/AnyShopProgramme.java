package dev.regulars.trials.checks.sale;

import dev.regulars.trials.shop.HarbourStreet;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The sample shop's programme with other offers, as its source; not each passes its check. */
final class AnyShopProgramme {
    static final String CODE = "SUMMER26";

    private static final int OFFERS = 10;
    private static final List<String> SCOPES =
            List.of(
                    "basket",
                    "'category:bread'",
                    "'category:pastry'",
                    "'category:drink'",
                    "'sku:bun'",
                    "favourite-category");
    private static final List<String> CONDITIONS =
            List.of(
                    "basket.total >= money('9.00')",
                    "amountOf('category:bread') + amountOf('category:pastry') > money('5.00')",
                    "piecesOf('category:pastry') >= 2",
                    "visits(30) % 3 != 0",
                    "spend(90) + basket.total > money('40.00')",
                    "daysSinceEnrolment <= 60 && bonus < 400",
                    "tier == 'regular' || bonus >= 10",
                    "weekday != 'sunday' && hour >= 0",
                    "size(segments) > 0 || visits(90) < 8");
    private static final List<String> PARTS =
            List.of(
                    "tier: [member, regular]",
                    "weekday: [monday, tuesday, wednesday, thursday, friday, saturday, sunday]",
                    "window: { birthday: [-30d, +30d] }",
                    "limit: { uses: 3, per: day }",
                    "limit: { once: ever, offline: { limited: { per-till-and-day: 9 } } }",
                    "limit: { total: 12 }",
                    "limit: { budget: '15.00' }",
                    "code: " + CODE,
                    "stacks: exclusive",
                    "stacks: { best-of: one }",
                    "assurance: low");

    private final RandomGenerator random;

    AnyShopProgramme(RandomGenerator random) {
        this.random = random;
    }

    String yaml() {
        var offers = IntStream.range(0, OFFERS).mapToObj(this::offer).collect(Collectors.joining());
        var whole = HarbourStreet.programme();
        var before = whole.substring(0, whole.indexOf("\noffers:"));
        var as = random.nextBoolean() ? "as: discount" : "as: payment";
        return before.replace("as: discount", as)
                + "\noffers:\n"
                + offers
                + whole.substring(whole.indexOf("\nlegal:"));
    }

    private String offer(int number) {
        var lines = new StringBuilder("  - id: o" + number + "\n    " + gives() + "\n");
        if (random.nextInt(2) == 0) {
            lines.append("    when: \"").append(any(CONDITIONS)).append("\"\n");
        }
        if (random.nextInt(3) > 0) {
            lines.append("    ").append(any(PARTS)).append('\n');
        }
        if (number > 0 && number < 3) {
            lines.append("    experiment: { name: tea, arm: 40 }\n");
        }
        return lines.toString();
    }

    private String gives() {
        var of = any(SCOPES);
        int some = 1 + random.nextInt(40);
        return "give: "
                + switch (random.nextInt(8)) {
                    case 0 -> "{ amount: '%d.%02d', of: %s }".formatted(some / 20, some, of);
                    case 1 -> "{ cheapest-free: 1, of: %s }".formatted(of);
                    case 2 -> "{ buy: 2, get: 1, of: %s, cap: '4.00' }".formatted(of);
                    case 3 -> "{ price: '2.%02d', of: 'sku:bun' }".formatted(some);
                    case 4 -> "{ points: %d, of: %s }".formatted(some, of);
                    case 5 -> "{ points-times: 2, of: %s }".formatted(of);
                    default -> "{ percent: %d, of: %s }".formatted(some, of);
                };
    }

    private String any(List<String> some) {
        return some.get(random.nextInt(some.size()));
    }
}
