package dev.regulars.hardware.reader;

/**
 * Why something could not be read. {@link CardFault} and {@link ReaderFault} are different types
 * because different people mend them: the customer the one, the shop the other.
 */
public sealed interface Fault permits CardFault, ReaderFault {

    /** One sentence that says what is wrong. */
    String sentence();

    /** One sentence that says what to do now. */
    String remedy();
}
