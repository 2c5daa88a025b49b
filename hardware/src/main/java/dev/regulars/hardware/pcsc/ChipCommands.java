package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.Uid;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;

/** The few things that are asked of a chip. For one thread, while the card is connected. */
final class ChipCommands {
    private static final int DONE = 0x9000;
    private static final int SELECTED_BUT_BLOCKED = 0x6283;

    /** PC/SC part 3, 3.2.2.1.3. */
    private static final CommandAPDU GET_UID = new CommandAPDU(0xFF, 0xCA, 0, 0, 256);

    private final CardChannel channel;

    ChipCommands(CardChannel channel) {
        this.channel = channel;
    }

    /**
     * Whether the chip has that application (ISO/IEC 7816-4, 11.2.2). What it says of the
     * application is dropped unread.
     */
    boolean selects(String name) throws CardException {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        int status = transmit(new CommandAPDU(0x00, 0xA4, 0x04, 0x00, bytes, 256)).getSW();
        return status == DONE || status == SELECTED_BUT_BLOCKED;
    }

    /** The serial number, if the chip has one that can be read. */
    Optional<Uid> uid() throws CardException {
        ResponseAPDU answer = transmit(GET_UID);
        boolean given = answer.getSW() == DONE && Uid.fits(answer.getNr());
        return given ? Optional.of(Uid.of(answer.getData())) : Optional.empty();
    }

    private ResponseAPDU transmit(CommandAPDU command) throws CardException {
        try {
            return channel.transmit(command);
        } catch (IllegalArgumentException e) {
            // Both providers stumble like this over an answer without a status word.
            throw new EmptyAnswer(e);
        }
    }
}
