package dev.regulars.agent.programme;

import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.product.Product;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Speaks the store's language. Safe for many threads. */
public final class Speech {
    private final Shop shop;
    private final Directory directory;
    private final Map<String, Explanations> byLanguage = new ConcurrentHashMap<>();

    public Speech(Shop shop, Directory directory) {
        this.shop = shop;
        this.directory = directory;
    }

    /** What the store speaks now. */
    public String language() {
        return shop.store().language();
    }

    /** In the language that the store speaks now. */
    public Explanations now() {
        return byLanguage.computeIfAbsent(
                language(),
                language ->
                        new Explanations(
                                Locale.forLanguageTag(language),
                                sku -> directory.product(sku).map(Product::name).orElse(null)));
    }
}
