package dev.regulars.loyalty.programme;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which lines a benefit is taken off, written {@code basket}, {@code category:NAME}, {@code
 * sku:NAME} or {@code favourite-category}.
 *
 * @param name empty for the whole basket and for the favourite category. A category is one or more
 *     steps of a line's category path: {@code cheese} and {@code food/cheese} both hold {@code
 *     food/cheese/hard}
 */
public record Scope(Kind kind, String name) {

    public static final Scope BASKET = new Scope(Kind.BASKET, "");

    /** The category that the member at hand buys most in. */
    public static final Scope FAVOURITE = new Scope(Kind.FAVOURITE, "");

    private static final String FAVOURITE_WRITTEN = "favourite-category";

    /** What it picks lines by. */
    public enum Kind {
        BASKET,
        CATEGORY,
        SKU,
        FAVOURITE
    }

    /** Reads the written form. */
    public static Optional<Scope> of(String written) {
        if (written.equals("basket")) {
            return Optional.of(BASKET);
        }
        if (written.equals(FAVOURITE_WRITTEN)) {
            return Optional.of(FAVOURITE);
        }
        var parts = written.split(":", 2);
        if (parts.length < 2 || parts[1].isBlank()) {
            return Optional.empty();
        }
        return switch (parts[0]) {
            case "category" -> Optional.of(new Scope(Kind.CATEGORY, parts[1].strip()));
            case "sku" -> Optional.of(new Scope(Kind.SKU, parts[1].strip()));
            default -> Optional.empty();
        };
    }

    /** The same for a member, whose favourite category may not be known; then nothing is in it. */
    public Scope forMember(@Nullable String favourite) {
        return kind == Kind.FAVOURITE && favourite != null
                ? new Scope(Kind.CATEGORY, favourite)
                : this;
    }

    /** Whether an article is in it. */
    public boolean holds(String sku, @Nullable String category) {
        return switch (kind) {
            case BASKET -> true;
            case CATEGORY -> category != null && hasSteps(category);
            case SKU -> sku.equals(name);
            case FAVOURITE -> false;
        };
    }

    /** Whether the name stands in a path as whole steps; asked for every line of every offer. */
    private boolean hasSteps(String path) {
        for (int at = path.indexOf(name); at >= 0; at = path.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || path.charAt(at - 1) == '/';
            if (begins && (end == path.length() || path.charAt(end) == '/')) {
                return true;
            }
        }
        return false;
    }

    /** The written form. */
    public String written() {
        return switch (kind) {
            case BASKET -> "basket";
            case CATEGORY -> "category:" + name;
            case SKU -> "sku:" + name;
            case FAVOURITE -> FAVOURITE_WRITTEN;
        };
    }
}
