package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reading;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks every chip first whether it is a payment card, and of one that is nothing more. A storage
 * card cannot be one and is asked for its serial number at once.
 */
final class PaymentFirstChipReader implements ChipReader {
    private static final Logger LOG = LoggerFactory.getLogger(PaymentFirstChipReader.class);

    /** EMV Contactless Book B, 3.3: the list of payment applications, without contacts. */
    private static final String CONTACTLESS_PAYMENT = "2PAY.SYS.DDF01";

    /** EMV Book 1, 12.2.2: the same through contacts. */
    private static final String CONTACT_PAYMENT = "1PAY.SYS.DDF01";

    @Override
    public Reading read(CardTerminal terminal) throws CardException {
        Card card = terminal.connect("*");
        try {
            return read(card);
        } finally {
            disconnect(card);
        }
    }

    private static Reading read(Card card) throws CardException {
        var chip = new ChipCommands(card.getBasicChannel());
        if (new AnswerToReset(card.getATR()).storageCard()) {
            return serialNumber(chip);
        }
        if (chip.selects(CONTACTLESS_PAYMENT)) {
            return new Reading.PaymentCard(Medium.CHIP);
        }
        // Only contacts speak T=0, where the reader's class FF would reach the card itself.
        return "T=0".equals(card.getProtocol()) ? contact(chip) : serialNumber(chip);
    }

    private static Reading serialNumber(ChipCommands chip) throws CardException {
        var uid = chip.uid();
        return uid.isPresent() ? new Reading.ContactlessUid(uid.get()) : contact(chip);
    }

    private static Reading contact(ChipCommands chip) throws CardException {
        return chip.selects(CONTACT_PAYMENT)
                ? new Reading.PaymentCard(Medium.CHIP)
                : new Reading.NoNumber();
    }

    /**
     * Always, and without a reset: what is left connected is handed out again for the next card.
     */
    private static void disconnect(Card card) {
        try {
            card.disconnect(false);
        } catch (CardException e) {
            LOG.debug("The card was gone before it was let go.", e);
        }
    }
}
