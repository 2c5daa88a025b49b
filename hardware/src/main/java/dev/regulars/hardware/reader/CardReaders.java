package dev.regulars.hardware.reader;

/**
 * Card readers of one kind: opened once, they tell what they see until they are closed.
 *
 * <p>What goes wrong is told as an event, never thrown. For one reader the order is always {@code
 * ReaderAppeared (CardPresented CardRemoved | CardFailed | ReaderFailed)* ReaderGone}; a reader
 * that comes back after trouble may appear again without having gone.
 *
 * <p>May be opened and closed from any thread.
 */
public interface CardReaders extends AutoCloseable {

    /**
     * Starts to tell what is there and what happens. Returns at once, also when no reader is there.
     *
     * @throws IllegalStateException when it was opened before
     */
    void open(ReaderListener listener);

    /**
     * Lets go of every reader and thread. Nothing is told after it has returned; closing twice is
     * harmless.
     */
    @Override
    void close();
}
