package dev.regulars.server.programme;

import dev.regulars.loyalty.id.StoreId;
import java.util.List;

/**
 * How it stands with a version.
 *
 * @param stores where it is in force; of a planned one where it will be, none for everywhere
 */
public record Standing(State state, List<StoreId> stores) {
    public Standing {
        stores = List.copyOf(stores);
    }

    /** In short. */
    public enum State {
        /** In every store. */
        IN_FORCE,
        /** In some stores. */
        ONLY_AT,
        /** It begins on a later business date. */
        PLANNED,
        /** Nowhere any more. */
        REPLACED,
        /** It was planned, and will not begin. */
        WITHDRAWN
    }

    /** Whether a till may need it. */
    public boolean live() {
        return switch (state) {
            case IN_FORCE, ONLY_AT, PLANNED -> true;
            case REPLACED, WITHDRAWN -> false;
        };
    }
}
