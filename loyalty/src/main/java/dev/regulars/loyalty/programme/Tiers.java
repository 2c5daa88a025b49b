package dev.regulars.loyalty.programme;

import java.util.List;
import java.util.Optional;

/** The tiers of a programme, lowest first; a member has exactly one. */
public record Tiers(List<TierRule> lowestFirst) {
    public Tiers {
        lowestFirst = List.copyOf(lowestFirst);
        if (lowestFirst.isEmpty()) {
            throw new IllegalArgumentException("a programme has at least one tier");
        }
    }

    /** The tier that everybody begins with. */
    public TierRule lowest() {
        return lowestFirst.getFirst();
    }

    public Optional<TierRule> tier(String id) {
        return lowestFirst.stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** How high a tier stands, from 0; −1 for one that the programme does not have. */
    public int rank(String id) {
        for (int i = 0; i < lowestFirst.size(); i++) {
            if (lowestFirst.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }
}
