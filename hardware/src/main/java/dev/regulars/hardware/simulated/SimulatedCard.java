package dev.regulars.hardware.simulated;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A card of the tray. */
public sealed interface SimulatedCard {
    /** What is written on it; told apart by it in the tray. */
    String name();

    /** A card with a chip that reads well. */
    record Readable(String name, Reading reading) implements SimulatedCard {
        public Readable {
            if (reading instanceof ScannedText || reading instanceof Reading.Tag) {
                throw new IllegalArgumentException(
                        name
                                + " would be blank once its text is wiped: make it a Printed or a Tag.");
            }
        }
    }

    /** A card with a number on it, as a code or a stripe; the text is the same at each scan. */
    record Printed(String name, Medium medium, String text) implements SimulatedCard {
        ScannedText scan() {
            return new ScannedText(medium, text.toCharArray());
        }
    }

    /**
     * A chip that carries texts; they are the same at each tap.
     *
     * @param uid absent for a chip that has none
     */
    record Tag(String name, @Nullable Uid uid, List<String> texts) implements SimulatedCard {
        public Tag {
            texts = List.copyOf(texts);
        }

        Reading.Tag tap() {
            return new Reading.Tag(
                    uid,
                    texts.stream()
                            .map(text -> new ScannedText(Medium.CHIP, text.toCharArray()))
                            .toList());
        }
    }

    /** A card that fails each time, as if it were torn away or worn out. */
    record Failing(String name, CardFault fault) implements SimulatedCard {}

    /**
     * A contactless card.
     *
     * @param uid upper-case hexadecimal, as in {@link Uid}
     */
    static SimulatedCard withUid(String name, String uid) {
        return new Readable(name, new Reading.ContactlessUid(new Uid(uid)));
    }

    /** A bank's card, refused by every reader. */
    static SimulatedCard payment(String name) {
        return new Readable(name, new Reading.PaymentCard(Medium.CHIP));
    }
}
