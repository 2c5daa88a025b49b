package dev.regulars.agent.day;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.ShopEvent.Totals;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
        return Stream.of(
                        named(day.missingHere(), "not in our journal: send the commit."),
                        named(day.missingAtPos(), "not among the POS's: look there."),
                        day.pos().equals(day.ours()) ? "" : counts(day),
                        "Head office sees the difference.")
                .filter(sentence -> !sentence.isEmpty())
                .collect(Collectors.joining(" "));
    }

    private static String named(List<String> receipts, String trouble) {
        return receipts.isEmpty() ? "" : String.join(", ", receipts) + " " + trouble;
    }

    private static String counts(DayClosed day) {
        return "The POS counts " + words(day.pos()) + "; we count " + words(day.ours()) + ".";
    }

    private static String words(Totals totals) {
        return totals.sales()
                + (totals.sales() == 1 ? " sale, " : " sales, ")
                + totals.refunds()
                + (totals.refunds() == 1 ? " refund, " : " refunds, ")
                + totals.net().plain();
    }
}
