package dev.regulars.loyalty.condition;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * A condition that passed its check.
 *
 * @param text as the shopkeeper wrote it, for explanations only
 * @param checked the type-checked CEL expression, {@code cel.expr.CheckedExpr} in base64: what is
 *     evaluated
 * @param windows lengths in days of the windows that it asks for
 * @param timed whether its answer changes with the clock alone
 */
public record Condition(String text, String checked, Set<Integer> windows, boolean timed) {
    public Condition {
        windows = Collections.unmodifiableSortedSet(new TreeSet<>(windows));
    }
}
