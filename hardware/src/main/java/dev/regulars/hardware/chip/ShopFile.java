package dev.regulars.hardware.chip;

import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.ScannedText;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The text in the file of a shop's own smart card: three commands. */
final class ShopFile {
    private static final int LONGEST = 256;

    private ShopFile() {}

    /** Of the first of these applications that the chip has. */
    static Optional<ScannedText> text(Conversation chip, List<ChipFile> files) throws IOException {
        for (ChipFile file : files) {
            if (chip.selects(file.name())) {
                return text(chip, file);
            }
        }
        return Optional.empty();
    }

    private static Optional<ScannedText> text(Conversation chip, ChipFile file) throws IOException {
        if (!chip.ask(ApduCommand.selectFile(file.id())).isDone()) {
            return Optional.empty();
        }
        ApduAnswer answer = chip.readFile(0, LONGEST);
        try {
            return answer.hasRead() ? text(answer.data()) : Optional.empty();
        } finally {
            answer.wipe();
        }
    }

    /** Empty unless it is all ASCII that can be printed, up to where the filling begins. */
    static Optional<ScannedText> text(byte[] content) {
        int length = 0;
        while (length < content.length && content[length] != 0 && content[length] != (byte) 0xFF) {
            if (content[length] < ' ' || content[length] > '~') {
                return Optional.empty();
            }
            length++;
        }
        return length == 0 ? Optional.empty() : Optional.of(scanned(content, length));
    }

    private static ScannedText scanned(byte[] content, int length) {
        var characters = new char[length];
        for (int i = 0; i < length; i++) {
            characters[i] = (char) content[i];
        }
        return new ScannedText(Medium.CHIP, characters);
    }
}
