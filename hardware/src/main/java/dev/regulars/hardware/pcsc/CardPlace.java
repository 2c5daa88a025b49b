package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.reader.Reading;

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
            return reading.equals(other) || random(reading) && random(other);
        }

        private static boolean random(Reading reading) {
            return reading instanceof Reading.ContactlessUid(var uid) && uid.random();
        }
    }

    /** A card that could not be read, and was told so; it is tried on until it is taken away. */
    record Spoilt() implements CardPlace {}
}
