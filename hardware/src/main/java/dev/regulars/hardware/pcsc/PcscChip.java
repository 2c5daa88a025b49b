package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.chip.Chip;
import dev.regulars.hardware.chip.SilentChip;
import java.io.IOException;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CommandAPDU;

/** A chip behind PC/SC, while it is connected. */
final class PcscChip implements Chip {
    private final CardChannel channel;

    PcscChip(CardChannel channel) {
        this.channel = channel;
    }

    @Override
    public byte[] transmit(byte[] command) throws IOException {
        try {
            return channel.transmit(new CommandAPDU(command)).getBytes();
        } catch (CardException e) {
            throw new IOException(e);
        } catch (IllegalArgumentException e) {
            // Both providers stumble like this over an answer without a status word.
            throw new SilentChip(e);
        } catch (IllegalStateException e) {
            // The provider saw the card leave between two commands.
            throw new IOException(new CardNotPresentException(e));
        }
    }
}
