package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What keyboard readers type, at a POS that hands it over. */
class WedgeScanTest {
    private static final int FAST = 5;
    private static final int SLOW = 120;
    private static final String PAYMENT_TRACK =
            "%B4111111111111111^DOE/JANE^30122011000?\r;4111111111111111=30122011000?\r";

    @TempDir Path folder;
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void textWithItsEnterFindsTheMember() {
        var told = pos.scan(ANNAS_CARD + "\r\n", "wedge");
        assertEquals("Anna", told.text("/member/firstName"));
        assertEquals("scanner", told.text("/source"));
    }

    @Test
    void trackOfACardFindsTheMember() {
        var told = pos.scan(";" + ANNAS_CARD + "=00?\r", "wedge");
        assertEquals("stripe", told.text("/source"));
        assertEquals("Anna", pos.scan(";" + ANNAS_CARD + "?\r", "wedge").text("/member/firstName"));
    }

    @Test
    void keysAtAReadersPaceFindTheMemberAndAPersonsAreLeftAlone() {
        assertEquals("Anna", keys(ANNAS_CARD + "\r", FAST).text("/member/firstName"));
        var typed = keys(ANNAS_CARD + "\r", SLOW);
        assertEquals("typed", typed.text("/outcome"));
        assertFalse(typed.json().has("member"));
    }

    @Test
    void paymentCardThatIsTypedIsRefusedAndNotRepeated() {
        for (var told :
                new Pos.Told[] {pos.scan(PAYMENT_TRACK, "wedge"), keys(PAYMENT_TRACK, FAST)}) {
            assertEquals("payment-refused", told.text("/outcome"));
            assertFalse(told.json().toString().contains("1111"), told.json().toString());
        }
    }

    @Test
    void sourceThatNobodyKnowsIsSaid() {
        assertEquals("source-unknown", pos.scan(ANNAS_CARD, "telepathy").code());
    }

    private Pos.Told keys(String text, int gap) {
        var log = new ByteArrayOutputStream();
        for (byte key : text.getBytes(StandardCharsets.US_ASCII)) {
            log.write(gap);
            log.write(key);
        }
        return pos.scan(log.toByteArray(), "keys");
    }
}
