package dev.regulars.agent.day;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.ShopEvent.Totals;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What the POS is told of a closed day, from the event alone. */
record DayAnswer(
        LocalDate businessDate,
        Currency currency,
        boolean agrees,
        Totals pos,
        Totals ours,
        List<String> missingHere,
        List<String> missingAtPos,
        String text) {

    static DayAnswer of(Envelope envelope) {
        if (!(envelope.event() instanceof DayClosed day)) {
            throw new IllegalStateException("event " + envelope.id() + " closes no day");
        }
        boolean agrees =
                day.pos().equals(day.ours())
                        && day.missingHere().isEmpty()
                        && day.missingAtPos().isEmpty();
        return new DayAnswer(
                day.businessDate(),
                envelope.currency(),
                agrees,
                day.pos(),
                day.ours(),
                day.missingHere(),
                day.missingAtPos(),
                text(day, agrees));
    }

    private static String text(DayClosed day, boolean agrees) {
        if (agrees) {
            return "POS and till agree: " + day.ours().net().plain() + ".";
        }
        if (!day.missingHere().isEmpty()) {
            return "Receipts "
                    + String.join(", ", day.missingHere())
                    + " are not in our journal: send their commits.";
        }
        if (!day.missingAtPos().isEmpty()) {
            return "Receipts "
                    + String.join(", ", day.missingAtPos())
                    + " are in our journal and not among the POS's: look for them there.";
        }
        return "The POS counts "
                + day.pos().net().plain()
                + ", we count "
                + day.ours().net().plain()
                + ": head office sees the difference.";
    }
}
