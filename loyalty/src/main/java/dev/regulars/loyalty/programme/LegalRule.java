package dev.regulars.loyalty.programme;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the law of a country forbids for a category; no offer overrides it.
 *
 * @param country ISO 3166 alpha-2
 * @param category as in {@link Scope}
 */
public record LegalRule(String country, String category, Set<Ban> no) {
    public LegalRule {
        no = Collections.unmodifiableSortedSet(new TreeSet<>(no));
    }

    /** What is forbidden. */
    public enum Ban {
        DISCOUNT,
        EARN,
        /** Paying for it with bonus. */
        BONUS_PAYMENT
    }
}
