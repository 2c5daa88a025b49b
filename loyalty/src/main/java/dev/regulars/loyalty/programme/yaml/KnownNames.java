package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.segment.Activity;
import dev.regulars.loyalty.segment.Drift;
import dev.regulars.loyalty.segment.Segment;
import dev.regulars.loyalty.word.DidYouMean;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What a programme may refer to that it does not say itself.
 *
 * @param segments every segment that a member can be in
 * @param products the catalogue; while it is empty any category and article may be named
 */
public record KnownNames(Set<String> segments, List<Product> products) {

    public KnownNames {
        segments = Set.copyOf(segments);
        products = List.copyOf(products);
    }

    /** Our own segments and no catalogue. */
    public static KnownNames ours() {
        return with(List.of());
    }

    /** Our own segments and a shop's catalogue. */
    public static KnownNames with(Collection<Product> catalogue) {
        var segments = new TreeSet<String>();
        Arrays.stream(Segment.values()).map(Segment::id).forEach(segments::add);
        Arrays.stream(Activity.values()).map(Activity::id).forEach(segments::add);
        segments.add(Drift.DRIFTING.id());
        return new KnownNames(segments, List.copyOf(catalogue));
    }

    /** Whether the catalogue has something in a scope, as far as there is a catalogue. */
    boolean sells(Scope scope) {
        return products.isEmpty()
                || scope.kind() == Scope.Kind.FAVOURITE
                || products.stream().anyMatch(p -> scope.holds(p.sku(), p.category()));
    }

    /**
     * Whether all of a scope lies in a category: by the catalogue where it has something in it,
     * else by the names alone.
     */
    boolean allIn(Scope scope, Scope category) {
        var sold = products.stream().filter(p -> scope.holds(p.sku(), p.category())).toList();
        return sold.isEmpty()
                ? scope.kind() == Scope.Kind.CATEGORY && category.holds("", scope.name())
                : sold.stream().allMatch(p -> category.holds(p.sku(), p.category()));
    }

    /** Says that the catalogue has nothing in a scope. */
    String unsold(Scope scope) {
        var kind = scope.kind() == Scope.Kind.SKU ? "article" : "category";
        return DidYouMean.unknown(kind, scope.name(), namesFor(scope.kind()));
    }

    /** Every step of every category, or every sku: what a scope's name may be. */
    private Set<String> namesFor(Scope.Kind kind) {
        var names = new TreeSet<String>();
        for (var product : products) {
            switch (kind) {
                case SKU -> names.add(product.sku());
                case CATEGORY -> steps(product).forEach(names::add);
                case BASKET, FAVOURITE -> {}
            }
        }
        return names;
    }

    private static Stream<String> steps(Product product) {
        return Stream.ofNullable(product.category())
                .filter(Objects::nonNull)
                .flatMap(path -> Arrays.stream(path.split("/")));
    }
}
