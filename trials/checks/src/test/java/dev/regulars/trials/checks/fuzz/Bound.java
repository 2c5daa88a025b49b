package dev.regulars.trials.checks.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;

/**
 * How much a parser may make of an input, and how long it may take. What a first look at a class
 * costs is not the parser's, nor what a busy machine does: an input is over the bound only when it
 * is so again and again.
 *
 * @param bytes whatever the input
 * @param bytesPerByte for each byte of the input
 */
record Bound(long bytes, long bytesPerByte) {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int TRIES = 4;

    /**
     * @param parser may be run several times; must not change the input
     * @throws AssertionError that says by how much it is over
     */
    void check(byte[] input, Runnable parser) {
        String fault = "";
        for (int tried = 0; tried < TRIES; tried++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long began = System.nanoTime();
            parser.run();
            long took = System.nanoTime() - began;
            allocated = THREADS.getCurrentThreadAllocatedBytes() - allocated;
            if (took <= LONGEST.toNanos() && allocated <= bytes + bytesPerByte * input.length) {
                return;
            }
            fault = allocated + " bytes and " + took / 1_000_000 + " ms";
        }
        throw new AssertionError(fault + " for an input of " + input.length + " bytes");
    }
}
