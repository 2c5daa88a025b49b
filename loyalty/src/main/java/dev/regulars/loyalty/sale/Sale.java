package dev.regulars.loyalty.sale;

import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sale as the POS finally charged it: the truth. Store and till stand in the event's envelope.
 *
 * @param posSaleId the POS's own id of the sale
 * @param businessDate the POS's
 * @param lines before anything Regulars gives
 * @param given what the POS took off on our advice, or paid with bonus
 * @param rounding cash rounding, apart from the total
 * @param total what the customer owed: lines less what was given; may be negative in an exchange
 * @param occurredAt when it happened, where it is handed over later
 */
public record Sale(
        String posSaleId,
        @Nullable String pos,
        @Nullable String receiptNumber,
        LocalDate businessDate,
        @Nullable String shift,
        @Nullable OperatorId operator,
        Currency currency,
        Mode mode,
        List<Line> lines,
        List<GivenAdjustment> given,
        List<Tender> tenders,
        Money rounding,
        Money total,
        @Nullable Finding found,
        @Nullable Instant occurredAt) {
    public Sale {
        given = List.copyOf(given);
        tenders = List.copyOf(tenders);
        lines = new Basket(currency, lines).lines();
        if (posSaleId.isBlank() || posSaleId.length() > 64) {
            throw new IllegalArgumentException("a sale needs a posSaleId of 1 to 64 characters");
        }
    }

    /** The lines as a basket. */
    public Basket basket() {
        return new Basket(currency, lines);
    }

    /** What was given on a line, as charged. */
    public Money givenOn(String line) {
        return given.stream()
                .filter(g -> g.line().equals(line))
                .map(GivenAdjustment::amount)
                .reduce(Money.zero(currency), Money::plus);
    }
}
