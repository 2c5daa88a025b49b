package dev.regulars.hardware.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader read from one card or code. It says nothing about whose it is. What text there is
 * may be anything, also a payment card's number: whoever hears a reading wipes it when done.
 */
public sealed interface Reading
        permits Reading.ContactlessUid,
                Reading.Tag,
                Reading.Wallet,
                ScannedText,
                Reading.PaymentCard,
                Reading.NoNumber {

    /** What was read from. */
    Medium medium();

    /** Forgets all text of it; harmless when there is none, and when done twice. */
    default void wipe() {}

    /** A contactless chip gave its serial number, and no text. */
    record ContactlessUid(Uid uid) implements Reading {
        @Override
        public Medium medium() {
            return Medium.CHIP;
        }
    }

    /**
     * A chip that carries texts: the addresses and texts of an NFC tag, or the file of a smart card
     * that the shop named.
     *
     * @param uid its serial number; absent when it has none that any reader may have, as through
     *     contacts
     * @param texts in the order in which they lie there, one at least
     */
    record Tag(@Nullable Uid uid, List<ScannedText> texts) implements Reading {
        public Tag {
            texts = List.copyOf(texts);
            if (texts.isEmpty()) {
                throw new IllegalArgumentException("A tag without a text is a serial number.");
            }
        }

        @Override
        public Medium medium() {
            return Medium.CHIP;
        }

        @Override
        public void wipe() {
            texts.forEach(ScannedText::wipe);
        }
    }

    /** A phone that offers a wallet whose passes only those with a contract can read. */
    record Wallet(Kind kind) implements Reading {

        /** Whose wallet it is. */
        public enum Kind {
            APPLE_VAS,
            GOOGLE_SMART_TAP
        }

        @Override
        public Medium medium() {
            return Medium.CHIP;
        }
    }

    /**
     * It is a payment card and was refused: nothing more was read from it, and nothing that was
     * read is kept.
     */
    record PaymentCard(Medium medium) implements Reading {}

    /** A working chip that gives no number to just any reader, such as a passport or an ID card. */
    record NoNumber() implements Reading {
        @Override
        public Medium medium() {
            return Medium.CHIP;
        }
    }
}
