package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regulars.hardware.chip.ReadChip;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Uid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;

final class ConnectedChipReaderTest {
    private static final String CHIP = "3B8180018080";
    private static final String SELECT_2PAY = "00A404000E325041592E5359532E444446303100";
    private static final String SELECT_1PAY = "00A404000E315041592E5359532E444446303100";
    private static final String SELECT_NDEF = "00A4040007D276000085010100";
    private static final String GET_UID = "FFCA000000";
    private static final Reading PAYMENT = new Reading.PaymentCard(Medium.CHIP);

    private final List<String> asked = new ArrayList<>();

    @Test
    void chipThatIsNoPaymentCardGivesItsNumber() throws CardException {
        var read =
                read(
                        CHIP,
                        "T=1",
                        command -> command.equals(GET_UID) ? "04A1B2C3D4E5F69000" : "6A82");
        assertEquals(new Reading.ContactlessUid(new Uid("04A1B2C3D4E5F6")), read);
        assertEquals(List.of(SELECT_2PAY, GET_UID, SELECT_NDEF), asked);
    }

    @Test
    void blockedPaymentCardIsOneToo() throws CardException {
        assertEquals(PAYMENT, read(CHIP, "T=1", _ -> "6283"));
        assertEquals(List.of(SELECT_2PAY), asked);
    }

    @Test
    void cardWithContactsIsNeverAskedByTheReadersClass() throws CardException {
        assertEquals(new Reading.NoNumber(), read(FakeCard.CONTACT_CARD, "T=0", _ -> "6A82"));
        assertEquals(List.of(SELECT_2PAY, SELECT_1PAY), asked);
    }

    @Test
    void numberOfALengthThatNoChipHasIsNoNumber() throws CardException {
        assertEquals(
                new Reading.NoNumber(),
                read(CHIP, "T=1", command -> command.equals(GET_UID) ? "0102039000" : "6A82"));
    }

    @Test
    void numberWithAWarningIsNoNumber() throws CardException {
        assertEquals(
                new Reading.NoNumber(),
                read(CHIP, "T=1", command -> command.equals(GET_UID) ? "04A1B2C36282" : "6A82"));
    }

    @Test
    void cardIsLetGoAlsoWhenItFails() {
        var card = new FakeCard(CHIP, "T=1", _ -> "SCARD_W_REMOVED_CARD");
        assertThrows(
                CardException.class,
                () -> new ConnectedChipReader(new ReadChip(List::of)).read(with(card)));
        assertEquals(1, card.disconnects());
    }

    private Reading read(String atr, String protocol, UnaryOperator<String> answers)
            throws CardException {
        var card =
                new FakeCard(
                        atr,
                        protocol,
                        command -> {
                            asked.add(command);
                            return answers.apply(command);
                        });
        Reading read = new ConnectedChipReader(new ReadChip(List::of)).read(with(card));
        assertEquals(1, card.disconnects());
        return read;
    }

    private static FakeTerminal with(FakeCard card) {
        var terminal = new FakeTerminal("Left");
        terminal.insert(card);
        return terminal;
    }
}
