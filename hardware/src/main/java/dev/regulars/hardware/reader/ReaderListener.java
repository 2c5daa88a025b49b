package dev.regulars.hardware.reader;

/** Hears what happens at the readers: one event at a time, on a thread of the reader. */
@FunctionalInterface
public interface ReaderListener {

    /** Should return quickly: the reader waits. */
    void heard(ReaderEvent event);
}
