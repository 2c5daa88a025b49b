package dev.regulars.hardware.lab;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * What this process holds at one moment, to be compared with a later one.
 *
 * @param threads that run, daemons too
 * @param descriptors open files and sockets; each PC/SC context is one socket. 0 where the system
 *     does not tell
 * @param heapBytes in use after a full collection
 */
public record Holdings(int threads, long descriptors, long heapBytes) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");

    public static Holdings now() {
        System.gc();
        System.gc();
        return new Holdings(
                ManagementFactory.getThreadMXBean().getThreadCount(),
                openDescriptors(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }

    /** How much more of each is held than before; below 0 where it is less. */
    public Holdings since(Holdings before) {
        return new Holdings(
                threads - before.threads,
                descriptors - before.descriptors,
                heapBytes - before.heapBytes);
    }

    private static long openDescriptors() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return 0;
        }
        try (Stream<Path> open = Files.list(DESCRIPTORS)) {
            return open.count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
