package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.chip.AnswerToReset;
import dev.regulars.hardware.chip.ReadChip;
import dev.regulars.hardware.reader.Reading;
import java.io.IOException;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connects to the chip, has it read, and lets it go. */
final class ConnectedChipReader implements ChipReader {
    private static final Logger LOG = LoggerFactory.getLogger(ConnectedChipReader.class);

    private final ReadChip readChip;

    ConnectedChipReader(ReadChip readChip) {
        this.readChip = readChip;
    }

    @Override
    public Reading read(CardTerminal terminal) throws CardException {
        Card card = terminal.connect("*");
        try {
            return read(card);
        } catch (IOException e) {
            throw e.getCause() instanceof CardException cause ? cause : new CardException(e);
        } finally {
            disconnect(card);
        }
    }

    private Reading read(Card card) throws IOException {
        // Only contacts speak T=0, where the reader's class FF would reach the card itself.
        return readChip.read(
                new PcscChip(card.getBasicChannel()),
                AnswerToReset.of(card.getATR().getBytes()),
                "T=0".equals(card.getProtocol()));
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
