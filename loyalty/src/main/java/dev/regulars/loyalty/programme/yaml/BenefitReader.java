package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code give: { percent: 20, of: 'category:cheese', cap: '20.00' }} and its sisters. */
final class BenefitReader {
    private static final List<String> KINDS =
            List.of(
                    "percent",
                    "amount",
                    "price",
                    "cheapest-free",
                    "buy",
                    "free",
                    "points-times",
                    "points",
                    "treatment");
    private static final int MOST_PIECES = 100;
    private static final int MOST_TIMES = 100;
    private static final int MOST_POINTS = 1_000_000;
    private static final int ALL = 100;

    private final KnownNames known;
    private final Currency currency;
    private final boolean givesPoints;

    /**
     * @param givesPoints whether the programme has points that an offer can give more of
     */
    BenefitReader(KnownNames known, Currency currency, boolean givesPoints) {
        this.known = known;
        this.currency = currency;
        this.givesPoints = givesPoints;
    }

    Benefit read(Value value) {
        var section = value.section();
        var kinds = KINDS.stream().filter(section::has).toList();
        if (kinds.size() != 1 && value.isSection()) {
            value.mistake("an offer gives exactly one of " + String.join(", ", KINDS));
        }
        var benefit = benefit(section, kinds.size() == 1 ? kinds.getFirst() : "");
        KINDS.forEach(section::optional);
        section.close();
        return benefit;
    }

    private Benefit benefit(Section section, String kind) {
        return switch (kind) {
            case "percent" ->
                    new Benefit.Percent(
                            Numbers.positive(section.required(kind), ALL),
                            of(section),
                            cap(section));
            case "amount" -> new Benefit.AmountOff(money(section, kind), of(section));
            case "price" -> new Benefit.FixedPrice(money(section, kind), of(section), cap(section));
            case "cheapest-free" ->
                    new Benefit.CheapestFree(pieces(section, kind), of(section), cap(section));
            case "buy" ->
                    new Benefit.BuyGet(
                            pieces(section, kind),
                            pieces(section, "get"),
                            of(section),
                            cap(section));
            case "free" -> new Benefit.FreePiece(article(section.required(kind)));
            case "points-times", "points", "treatment" -> extra(section, kind);
            default -> nothing(section);
        };
    }

    private Benefit extra(Section section, String kind) {
        if (kind.equals("treatment")) {
            return new Benefit.Treatment(Words.name(section.required(kind)));
        }
        var value = section.required(kind);
        if (!givesPoints) {
            value.mistake("this programme gives no points: add 'bonus', or give something else");
        }
        var scope = section.optional("of").map(this::scope).orElse(Scope.BASKET);
        return kind.equals("points")
                ? new Benefit.Points(Numbers.whole(value, 1, MOST_POINTS), scope)
                : new Benefit.MorePoints(Numbers.positive(value, MOST_TIMES), scope);
    }

    /** Asks for the other keys, so that only the missing benefit is complained of. */
    private static Benefit nothing(Section section) {
        List.of("of", "cap", "get").forEach(section::optional);
        return new Benefit.FreePiece(Scope.BASKET);
    }

    private Money money(Section section, String kind) {
        return Numbers.money(section.required(kind), currency);
    }

    private static int pieces(Section section, String kind) {
        return Numbers.whole(section.required(kind), 1, MOST_PIECES);
    }

    private @Nullable Money cap(Section section) {
        return section.optional("cap").map(v -> Numbers.money(v, currency)).orElse(null);
    }

    private Scope of(Section section) {
        return scope(section.required("of"));
    }

    private Scope article(Value value) {
        var scope = scope(value);
        if (scope.kind() == Scope.Kind.BASKET && value.isSingle()) {
            value.isNot("what costs nothing, such as 'sku:coffee',");
        }
        return scope;
    }

    private Scope scope(Value value) {
        var scope = Scope.of(value.isSingle() ? value.text() : "");
        if (scope.isEmpty()) {
            value.isNot("basket, 'category:NAME', 'sku:NAME' or favourite-category");
            return Scope.BASKET;
        }
        if (!known.sells(scope.get())) {
            value.mistake(known.unsold(scope.get()));
        }
        return scope.get();
    }
}
