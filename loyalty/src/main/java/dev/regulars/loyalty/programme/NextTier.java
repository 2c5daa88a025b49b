package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.condition.Missing;
import java.util.List;

/**
 * What is missing for the tier above.
 *
 * @param ways each is enough by itself; visits and money only
 */
public record NextTier(TierRule tier, List<Missing> ways) {
    public NextTier {
        ways = List.copyOf(ways);
    }
}
