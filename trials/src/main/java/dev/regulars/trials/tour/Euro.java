package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.money.Money;
import java.math.BigDecimal;
import java.util.Currency;

/** Amounts of the tour's shop. */
final class Euro {
    static final Currency CURRENCY = Currency.getInstance("EUR");
    static final Money ZERO = Money.zero(CURRENCY);

    private Euro() {}

    static Money of(String decimal) {
        return Money.of(decimal, CURRENCY);
    }

    static Money of(BigDecimal decimal) {
        return Money.of(decimal, CURRENCY);
    }

    /** The amount in an answer's field; none where there is no such field. */
    static Money in(JsonNode answer, String field) {
        return answer.hasNonNull(field) ? of(answer.path(field).asText()) : ZERO;
    }
}
