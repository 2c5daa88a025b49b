package dev.regulars.trials.tour;

import dev.regulars.loyalty.money.Money;
import dev.regulars.trials.shop.Article;
import dev.regulars.trials.shop.Articles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a customer buys, as a POS sends it. Lines are numbered from 1. */
final class Basket {
    private static final Articles SHELF = Articles.shipped();

    private final List<Map<String, Object>> lines = new ArrayList<>();
    private final List<String> words = new ArrayList<>();
    private Money sum = Euro.ZERO;

    /** Adds so many, or so much, of an article. */
    Basket with(String sku, String quantity) {
        var article = article(sku);
        put(article, new BigDecimal(quantity), price(article, quantity), Map.of());
        return this;
    }

    /** Adds something that comes back, at what was paid for it. */
    Basket returned(String sku, String quantity, Money paid, String receipt) {
        var back = new BigDecimal(quantity).negate();
        put(article(sku), back, paid.negated(), Map.of("returnOf", receipt));
        return this;
    }

    /** The lines as JSON will have them. */
    List<Map<String, Object>> lines() {
        return List.copyOf(lines);
    }

    /** What it costs without any offer. */
    Money sum() {
        return sum;
    }

    /** What one line costs. */
    Money amount(int line) {
        return Euro.of((String) lines.get(line - 1).get("amount"));
    }

    /** "2 Cinnamon bun 7.80, 1 Rye loaf 4.90: 12.70". */
    @Override
    public String toString() {
        return String.join(", ", words) + ": " + sum.plain();
    }

    private void put(Article article, BigDecimal quantity, Money amount, Map<String, String> more) {
        var line = new LinkedHashMap<String, Object>();
        line.put("id", String.valueOf(lines.size() + 1));
        line.put("sku", article.sku());
        line.put("name", article.name());
        line.put("category", article.category());
        line.put("quantity", quantity.toPlainString());
        line.put("unit", article.unit());
        line.put("unitPrice", article.price().toPlainString());
        line.put("amount", amount.plain());
        line.put("taxCode", article.taxCode());
        line.put("taxRate", article.taxRate().toPlainString());
        line.putAll(more);
        lines.add(line);
        words.add(quantity.toPlainString() + " " + article.name() + " " + amount.plain());
        sum = sum.plus(amount);
    }

    private static Money price(Article article, String quantity) {
        var exact = article.price().multiply(new BigDecimal(quantity));
        return Euro.of(exact.setScale(2, RoundingMode.HALF_UP));
    }

    private static Article article(String sku) {
        return SHELF.all().stream().filter(a -> a.sku().equals(sku)).findFirst().orElseThrow();
    }
}
