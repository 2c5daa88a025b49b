package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import org.jspecify.annotations.Nullable;

/**
 * One thing that an offer's file asks for. An offer has only those that it asks for: most ask for
 * one or two. Safe for use by many threads.
 */
interface Check {

    /** Why a sale does not have what is asked for; null when it does. */
    @Nullable Reason whyNot(Case sale);

    /** The first reason of some checks; null when all hold. */
    static @Nullable Reason first(Check[] checks, Case sale) {
        for (var check : checks) {
            var reason = check.whyNot(sale);
            if (reason != null) {
                return reason;
            }
        }
        return null;
    }
}
