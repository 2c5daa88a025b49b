package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is known of the place on one reader where a card lies. */
sealed interface CardPlace {
    /** No card. */
    record Empty() implements CardPlace {}

    /** A card that was read and told. */
    record Taken(Reading reading) implements CardPlace {
        /**
         * Whether that reading is of this very card, as far as can be known: a chip that makes up a
         * number has another one when the service was restarted under it.
         */
        boolean isSameCard(Reading other) {
            return reading.equals(other) || random(reading) && random(other) || alike(other);
        }

        /** Texts are gone once they were told: their lengths have to do. */
        private boolean alike(Reading other) {
            return reading instanceof Reading.Tag(var uid, var texts)
                    && other instanceof Reading.Tag(var otherUid, var otherTexts)
                    && (Objects.equals(uid, otherUid) || random(uid) && random(otherUid))
                    && lengths(texts).equals(lengths(otherTexts));
        }

        private static List<Integer> lengths(List<ScannedText> texts) {
            return texts.stream().map(text -> text.characters().length).toList();
        }

        private static boolean random(@Nullable Uid uid) {
            return uid != null && uid.random();
        }

        private static boolean random(Reading reading) {
            return reading instanceof Reading.ContactlessUid(var uid) && uid.random();
        }
    }

    /** A card that could not be read, and was told so; it is tried on until it is taken away. */
    record Spoilt() implements CardPlace {}
}
