package dev.regulars.agent.lease;

import dev.regulars.loyalty.sync.Leases.Decision;
import java.time.LocalDate;
import java.util.List;

/** How a right stands at this till. */
public sealed interface Footing {

    /**
     * It is lent to this till.
     *
     * @param used when the member used the offer, as head office knew when it lent it
     */
    record Held(List<LocalDate> used) implements Footing {
        public Held {
            used = List.copyOf(used);
        }
    }

    /** It was used here, and head office may not know yet. */
    record UsedHere(LocalDate on) implements Footing {}

    /** Head office said no a moment ago. */
    record Refused(Decision decision) implements Footing {}

    /** Nobody was asked, or there is no answer yet. */
    record Unknown() implements Footing {}
}
