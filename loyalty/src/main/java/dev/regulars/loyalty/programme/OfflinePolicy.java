package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.money.Money;
import org.jspecify.annotations.Nullable;

/** What becomes of a limited right while head office cannot be asked. */
public sealed interface OfflinePolicy {

    /** It is not granted. */
    record Deny() implements OfflinePolicy {}

    /** Only the till that holds the member's lease grants it. */
    record Escrow() implements OfflinePolicy {}

    /**
     * It is granted, so often and so much.
     *
     * @param perMemberAndTill uses of one member at one till that head office has not confirmed
     * @param perTillAndDay uses of all members at one till on a business date
     * @param valuePerTill what one till gives away unconfirmed
     */
    record Limited(
            int perMemberAndTill, @Nullable Integer perTillAndDay, @Nullable Money valuePerTill)
            implements OfflinePolicy {}

    /** What holds where the programme does not say: once per member and till. */
    OfflinePolicy DEFAULT = new Limited(1, null, null);
}
