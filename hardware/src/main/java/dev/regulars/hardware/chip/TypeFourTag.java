package dev.regulars.hardware.chip;

import dev.regulars.hardware.ndef.NdefMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The message on a chip with the NFC Forum's application (NFC Forum Type 4 Tag 1.2). */
final class TypeFourTag {
    private static final byte[] APPLICATION = HexFormat.of().parseHex("D2760000850101");
    private static final int CAPABILITIES = 0xE103;
    private static final int LENGTH_FIELD = 2;

    private final Conversation chip;
    private final TypeFourCapabilities capabilities;

    private TypeFourTag(Conversation chip, TypeFourCapabilities capabilities) {
        this.chip = chip;
        this.capabilities = capabilities;
    }

    /** Empty when there is none, or it is longer than {@link NdefMessage#LONGEST}. */
    static Optional<byte[]> message(Conversation chip) throws IOException {
        if (!chip.selects(APPLICATION)) {
            return Optional.empty();
        }
        var capabilities = capabilities(chip);
        return capabilities.isPresent()
                ? new TypeFourTag(chip, capabilities.get()).message()
                : Optional.empty();
    }

    private static Optional<TypeFourCapabilities> capabilities(Conversation chip)
            throws IOException {
        if (!chip.ask(ApduCommand.selectFile(CAPABILITIES)).isDone()) {
            return Optional.empty();
        }
        ApduAnswer answer = chip.readFile(0, TypeFourCapabilities.LENGTH);
        return answer.hasRead() ? TypeFourCapabilities.of(answer.data()) : Optional.empty();
    }

    private Optional<byte[]> message() throws IOException {
        if (!chip.ask(ApduCommand.selectFile(capabilities.file())).isDone()) {
            return Optional.empty();
        }
        ApduAnswer answer = chip.readFile(0, LENGTH_FIELD);
        if (!answer.hasRead() || answer.data().length != LENGTH_FIELD) {
            return Optional.empty();
        }
        int length = (answer.data()[0] & 0xFF) << 8 | answer.data()[1] & 0xFF;
        boolean fits =
                length <= capabilities.size() - LENGTH_FIELD && length <= NdefMessage.LONGEST;
        return fits && length > 0 ? whole(new byte[length]) : Optional.empty();
    }

    private Optional<byte[]> whole(byte[] message) throws IOException {
        int read = 0;
        while (read < message.length) {
            int piece = piece(message, read);
            if (piece == 0) {
                Arrays.fill(message, (byte) 0);
                return Optional.empty();
            }
            read += piece;
        }
        return Optional.of(message);
    }

    /** How many bytes more there are now; 0 when the chip gives no more. */
    private int piece(byte[] message, int read) throws IOException {
        int wanted = Math.min(capabilities.longestAnswer(), message.length - read);
        if (!chip.mayAskMore()) {
            return 0;
        }
        ApduAnswer answer = chip.readFile(LENGTH_FIELD + read, wanted);
        int given = answer.hasRead() ? Math.min(answer.data().length, wanted) : 0;
        System.arraycopy(answer.data(), 0, message, read, given);
        answer.wipe();
        return given;
    }
}
