package dev.regulars.hardware.reader;

/**
 * What a reader read from one card or code. It says nothing about whose it is, and nothing of it is
 * ever a payment card's number.
 */
public sealed interface Reading
        permits Reading.ContactlessUid, ScannedText, Reading.PaymentCard, Reading.NoNumber {

    /** What was read from. */
    Medium medium();

    /** A contactless chip gave its serial number. */
    record ContactlessUid(Uid uid) implements Reading {
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
