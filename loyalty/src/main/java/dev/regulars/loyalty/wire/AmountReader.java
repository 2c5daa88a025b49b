package dev.regulars.loyalty.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import dev.regulars.loyalty.money.Money;
import java.io.IOException;
import java.util.Currency;

/** Reads "8.40" as an amount of the document's currency. */
final class AmountReader extends StdScalarDeserializer<Money> {
    static final Object CURRENCY = "regulars.currency";

    AmountReader() {
        super(Money.class);
    }

    @Override
    public Money deserialize(JsonParser p, DeserializationContext context) throws IOException {
        if (!(context.getAttribute(CURRENCY) instanceof Currency currency)) {
            return context.reportInputMismatch(
                    Money.class, "an amount needs a currency: name it in a field \"currency\"");
        }
        try {
            return Money.of(p.getText(), currency);
        } catch (IllegalArgumentException e) {
            return context.reportInputMismatch(Money.class, "%s", e.getMessage());
        }
    }
}
