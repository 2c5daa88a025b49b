package dev.regulars.trials.shop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Articles of the sample shop as a POS sends them. Lines are numbered from 1. */
public final class Basket {
    private static final Currency EURO = Currency.getInstance("EUR");
    private static final Articles SHELF = Articles.shipped();

    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Money sum = Money.zero(EURO);

    /** One to four articles, the popular ones more often. */
    public static Basket any(RandomGenerator random) {
        var basket = new Basket();
        int lines = 1 + random.nextInt(4);
        while (basket.lines.size() < lines) {
            var article = SHELF.any(random);
            var pieces = String.valueOf(1 + random.nextInt(3));
            var weight = BigDecimal.valueOf(100 + random.nextInt(900), 3).toPlainString();
            basket.with(article.sku(), article.weighed() ? weight : pieces);
        }
        return basket;
    }

    /** Adds so many pieces, or so many kilograms, of an article. */
    public Basket with(String sku, String quantity) {
        var article = SHELF.of(sku);
        var exact = article.price().multiply(new BigDecimal(quantity));
        put(article, quantity, Money.rounded(exact, EURO, RoundingMode.HALF_UP), Map.of());
        return this;
    }

    /**
     * Adds something that comes back.
     *
     * @param paid what was paid for it
     * @param receipt the number of the receipt it was sold on
     */
    public Basket returned(String sku, String quantity, Money paid, String receipt) {
        put(SHELF.of(sku), "-" + quantity, paid.negated(), Map.of("returnOf", receipt));
        return this;
    }

    /** The lines as JSON will have them. */
    public List<Map<String, Object>> lines() {
        return List.copyOf(lines);
    }

    /** What it costs without any offer. */
    public Money sum() {
        return sum;
    }

    /** What one line costs, from 1. */
    public Money amount(int line) {
        return Money.of((String) lines.get(line - 1).get("amount"), EURO);
    }

    /** "2 Cinnamon bun 7.80, 1 Rye loaf 4.90: 12.70". */
    @Override
    public String toString() {
        return String.join(", ", words) + ": " + sum.plain();
    }

    /** What a POS sends for a quote; without a member's id it leaves the member as it is. */
    public Map<String, Object> asked(String... member) {
        var asked = new LinkedHashMap<String, Object>();
        asked.put("currency", EURO.getCurrencyCode());
        asked.put("lines", lines());
        for (var id : member) {
            asked.put("member", id);
        }
        return asked;
    }

    /** What a POS sends to commit it, with all taken off that a quote gives. */
    public Map<String, Object> charged(JsonNode quote) {
        var total = sum;
        for (var adjustment : quote.path("adjustments")) {
            total = total.minus(Money.of(adjustment.path("amount").asText(), EURO));
        }
        var charged = asked();
        charged.put("given", quote.path("adjustments"));
        charged.put("tenders", List.of(Map.of("kind", "card", "amount", total.plain())));
        charged.put("total", total.plain());
        return charged;
    }

    private void put(Article article, String quantity, Money amount, Map<String, String> more) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", String.valueOf(lines.size() + 1));
        line.put("sku", article.sku());
        line.put("name", article.name());
        line.put("category", article.category());
        line.put("quantity", quantity);
        line.put("unit", article.unit());
        line.put("unitPrice", article.price().toPlainString());
        line.put("amount", amount.plain());
        line.put("taxCode", article.taxCode());
        line.put("taxRate", article.taxRate().toPlainString());
        line.putAll(more);
        lines.add(line);
        words.add(quantity + " " + article.name() + " " + amount.plain());
        sum = sum.plus(amount);
    }
}
