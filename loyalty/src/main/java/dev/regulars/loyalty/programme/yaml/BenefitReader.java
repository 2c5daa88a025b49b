package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.word.DidYouMean;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code give: { percent: 20, of: 'category:cheese', cap: '20.00' }} and its sisters. */
final class BenefitReader {
    private static final List<String> KINDS = List.of("percent", "amount", "cheapest-free", "free");
    private static final int MOST_PIECES = 100;
    private static final int ALL = 100;

    private final KnownNames known;
    private final Currency currency;

    BenefitReader(KnownNames known, Currency currency) {
        this.known = known;
        this.currency = currency;
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
                            scope(section.required("of")),
                            cap(section));
            case "amount" ->
                    new Benefit.AmountOff(
                            Numbers.money(section.required(kind), currency),
                            scope(section.required("of")));
            case "cheapest-free" ->
                    new Benefit.CheapestFree(
                            Numbers.whole(section.required(kind), 1, MOST_PIECES),
                            scope(section.required("of")),
                            cap(section));
            case "free" -> new Benefit.FreePiece(article(section.required(kind)));
            default -> nothing(section);
        };
    }

    /** Asks for the other keys, so that only the missing benefit is complained of. */
    private static Benefit nothing(Section section) {
        section.optional("of");
        section.optional("cap");
        return new Benefit.FreePiece(Scope.BASKET);
    }

    private @Nullable Money cap(Section section) {
        return section.optional("cap").map(v -> Numbers.money(v, currency)).orElse(null);
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
            value.isNot("basket, 'category:NAME' or 'sku:NAME'");
            return Scope.BASKET;
        }
        if (!known.sells(scope.get())) {
            var kind = scope.get().kind() == Scope.Kind.SKU ? "article" : "category";
            value.mistake(
                    DidYouMean.unknown(
                            kind, scope.get().name(), known.namesFor(scope.get().kind())));
        }
        return scope.get();
    }
}
