package dev.regulars.hardware.reader;

/**
 * What happened at a reader. All moments are {@link System#nanoTime()} of this process: good for
 * differences, never for dates.
 */
public sealed interface ReaderEvent {
    Reader reader();

    /** When the event was told. */
    long atNanos();

    /** The reader can be used; also told when it works again after trouble. */
    record ReaderAppeared(Reader reader, long atNanos) implements ReaderEvent {}

    /** The reader was unplugged. A card that lay on it was told as removed before. */
    record ReaderGone(Reader reader, long atNanos) implements ReaderEvent {}

    /**
     * A card was held to the reader and read.
     *
     * @param seenNanos when the card was noticed; the difference to {@code atNanos} is the reading
     */
    record CardPresented(Reader reader, Reading reading, long seenNanos, long atNanos)
            implements ReaderEvent {}

    /** The card that was presented last is no longer there. */
    record CardRemoved(Reader reader, long atNanos) implements ReaderEvent {}

    /** The reader, or the service behind all of them, does not work. Told once, not at each try. */
    record ReaderFailed(Reader reader, ReaderFault fault, long atNanos) implements ReaderEvent {}

    /** A card was there and could not be read. The reader itself is well. */
    record CardFailed(Reader reader, CardFault fault, long atNanos) implements ReaderEvent {}
}
