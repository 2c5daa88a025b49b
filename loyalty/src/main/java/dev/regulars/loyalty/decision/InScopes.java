package dev.regulars.loyalty.decision;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The scopes that an article is in, as their places in {@link Scopes}.
 *
 * @param all every one of them
 * @param byCategory those that it is in by its category, which are all that the law asks for
 */
record InScopes(int[] all, BitSet byCategory) {

    static InScopes of(BitSet byCategory) {
        return new InScopes(byCategory.stream().toArray(), byCategory);
    }

    /** The same and one more that does not come from the category. */
    InScopes and(int scope) {
        var more = Arrays.copyOf(all, all.length + 1);
        more[all.length] = scope;
        return new InScopes(more, byCategory);
    }
}
