package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.Scope.Kind;
import dev.regulars.loyalty.sale.Line;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The scopes that a programme's offers, conditions and laws name, each with a place of its own, and
 * which of them an article is in: looked for once for each category, not for every line of every
 * sale. Safe for use by many threads.
 */
final class Scopes {
    /** Place of the whole basket, which is always there. */
    static final int BASKET = 0;

    /** Far more categories than a shop has; what comes after them is looked for again. */
    private static final int MOST_KEPT = 10_000;

    private static final String NO_CATEGORY = "";

    private final List<Scope> all = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private final Map<Scope, Integer> places = new HashMap<>();
    private final Map<String, Integer> asked = new HashMap<>();
    private final Map<String, Integer> bySku = new HashMap<>();
    private final Map<String, InScopes> byCategory = new ConcurrentHashMap<>();
    private final @Nullable Integer favourite;

    Scopes(CheckedProgramme programme, Conditions conditions) {
        add(Scope.BASKET);
        for (var offer : programme.offers()) {
            add(offer.give().of());
            ofCondition(offer, conditions);
        }
        programme.legal().forEach(rule -> add(of(rule)));
        favourite = places.get(Scope.FAVOURITE);
    }

    static Scope of(LegalRule rule) {
        return new Scope(Kind.CATEGORY, rule.category());
    }

    int count() {
        return all.size();
    }

    /**
     * A scope as a reason names it.
     *
     * @param liked the category that {@code favourite-category} stands for
     */
    String written(int place, @Nullable String liked) {
        var scope = all.get(place);
        return scope.kind() == Kind.FAVOURITE
                ? scope.forMember(liked).written()
                : written.get(place);
    }

    /** Place of a scope that the programme names. */
    int place(Scope scope) {
        return places.get(scope);
    }

    /** Place of a scope that a condition of the programme asks for, as written there. */
    int asked(String written) {
        return asked.get(written);
    }

    /**
     * The scopes that a line is in.
     *
     * @param liked the category that {@code favourite-category} stands for
     */
    InScopes holding(Line line, @Nullable String liked) {
        var found = byCategory(line.category());
        var sku = bySku.get(line.sku());
        if (sku != null) {
            found = found.and(sku);
        }
        boolean isLiked =
                favourite != null
                        && Scope.FAVOURITE.forMember(liked).holds(line.sku(), line.category());
        return isLiked ? found.and(favourite) : found;
    }

    private InScopes byCategory(@Nullable String category) {
        var path = category == null ? NO_CATEGORY : category;
        var found = byCategory.get(path);
        if (found == null) {
            found =
                    InScopes.of(
                            where(scope -> scope.kind() != Kind.SKU && scope.holds("", category)));
            if (byCategory.size() < MOST_KEPT) {
                byCategory.put(path, found);
            }
        }
        return found;
    }

    private BitSet where(Predicate<Scope> holds) {
        var found = new BitSet(all.size());
        for (int place = 0; place < all.size(); place++) {
            if (holds.test(all.get(place))) {
                found.set(place);
            }
        }
        return found;
    }

    private void ofCondition(Offer offer, Conditions conditions) {
        if (offer.when() != null) {
            for (var written : conditions.ready(offer.when()).scopes()) {
                asked.put(written, add(read(written)));
            }
        }
    }

    private int add(Scope scope) {
        var known = places.putIfAbsent(scope, all.size());
        if (known != null) {
            return known;
        }
        all.add(scope);
        written.add(scope.written());
        if (scope.kind() == Kind.SKU) {
            bySku.put(scope.name(), all.size() - 1);
        }
        return all.size() - 1;
    }

    private static Scope read(String written) {
        return Scope.of(written)
                .orElseThrow(() -> new IllegalArgumentException("no scope: " + written));
    }
}
