package dev.regulars.agent.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.agent.keys.LatelyOpened.Closed;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Ciphertext;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LatelyOpenedTest {
    private static final Optional<CashierPart> ANNA =
            Optional.of(new CashierPart("Anna", null, null));

    private final LatelyOpened lately = new LatelyOpened();
    private int openings;

    @Test
    void opensOnceForOneCustomer() {
        assertEquals(ANNA, name("anna"));
        assertEquals(ANNA, name("anna"));
        assertEquals(1, openings);
    }

    @Test
    void forgetsWhoWasErased() {
        name("anna");
        lately.forget();
        name("anna");
        assertEquals(2, openings);
    }

    @Test
    void whatWasOpenedBeforeAnErasureIsNotKeptAfterIt() {
        lately.of(
                closed("anna"),
                () -> {
                    lately.forget();
                    return ANNA;
                });
        name("anna");
        assertEquals(1, openings);
    }

    @Test
    void keepsTheLastFewOnly() {
        for (int i = 0; i < 17; i++) {
            name("customer " + i);
        }
        name("customer 0");
        assertEquals(18, openings);
    }

    @Test
    void opensAgainUnderARenewedKey() {
        name("anna");
        var renewed = new Closed(new Ciphertext("another key"), new Ciphertext("anna"));
        assertEquals(Optional.empty(), lately.of(renewed, Optional::empty));
    }

    private static Closed closed(String cashier) {
        return new Closed(new Ciphertext("key"), new Ciphertext(cashier));
    }

    private Optional<CashierPart> name(String closed) {
        return lately.of(
                closed(closed),
                () -> {
                    openings++;
                    return ANNA;
                });
    }
}
