package dev.regulars.hardware.chip;

import java.io.IOException;
import java.util.Arrays;

/** Asks one chip, until it has been asked too much for one tap. For one thread. */
final class Conversation {
    /** Enough for 2 KiB in pieces of 16 bytes. */
    static final int MOST_COMMANDS = 160;

    private final Chip chip;
    private int asked;

    Conversation(Chip chip) {
        this.chip = chip;
    }

    /**
     * @throws SilentChip when the reply is none
     */
    ApduAnswer ask(byte[] command) throws IOException {
        asked++;
        byte[] reply = chip.transmit(command);
        try {
            return ApduAnswer.of(reply).orElseThrow(() -> new SilentChip(reply.length));
        } finally {
            Arrays.fill(reply, (byte) 0);
        }
    }

    /** Whether the chip has that application. What it says of the application is dropped unread. */
    boolean selects(byte[] name) throws IOException {
        ApduAnswer answer = ask(ApduCommand.select(name));
        answer.wipe();
        return answer.isSelected();
    }

    /** The same file, asked for once more when the chip names another length. */
    ApduAnswer readFile(int offset, int length) throws IOException {
        ApduAnswer answer = ask(ApduCommand.readFile(offset, length));
        var wanted = answer.lengthWanted();
        return wanted.isPresent() && wanted.get() < length
                ? ask(ApduCommand.readFile(offset, wanted.get()))
                : answer;
    }

    boolean mayAskMore() {
        return asked < MOST_COMMANDS;
    }
}
