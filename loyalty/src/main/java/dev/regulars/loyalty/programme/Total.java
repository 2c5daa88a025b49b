package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What all members together may get of an offer, as long as it is called by its id. Head office
 * gives it out to tills in shares, and each till grants its own share without asking; so the shares
 * add up to no more than this. It is counted in units: uses, or minor units of an amount.
 */
public sealed interface Total {

    /** So many uses. */
    record Uses(int most, @Nullable Integer perTill) implements Total {
        @Override
        public long units() {
            return most;
        }

        @Override
        public @Nullable Long unitsPerTill() {
            return perTill == null ? null : perTill.longValue();
        }

        @Override
        public long units(long minor) {
            return 1;
        }
    }

    /** So much money off. */
    record Budget(Money most, @Nullable Money perTill) implements Total {
        @Override
        public long units() {
            return most.minor();
        }

        @Override
        public @Nullable Long unitsPerTill() {
            return perTill == null ? null : perTill.minor();
        }

        @Override
        public long units(long minor) {
            return minor;
        }
    }

    /** In all. */
    long units();

    /** What one till may hold at once; absent leaves that to head office. */
    @Nullable Long unitsPerTill();

    /** What one use takes of it, by what it took off in minor units. */
    long units(long minor);
}
