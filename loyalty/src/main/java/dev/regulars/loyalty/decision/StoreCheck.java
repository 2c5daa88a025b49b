package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Offer;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether an offer is good in this store. */
final class StoreCheck implements Check {
    private final Set<String> stores;

    private StoreCheck(Set<String> stores) {
        this.stores = Set.copyOf(stores);
    }

    /** Empty for an offer that is good in every store. */
    static Optional<Check> of(Offer offer) {
        return offer.stores().isEmpty()
                ? Optional.empty()
                : Optional.of(new StoreCheck(offer.stores()));
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        return stores.contains(sale.context().store().value()) ? null : Why.OTHER_STORE;
    }
}
