package dev.regulars.hardware.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LinuxHolderTest {
    private static final UsbDevice DEVICE = new UsbDevice(0x0801, 2, 1, 11, "1-3", 0, List.of());

    @TempDir Path root;

    @Test
    void programThatHasTheDeviceOpenIsNamed() throws IOException {
        program("7", "pos", "/dev/bus/usb/001/011");
        program("8", "other", "/dev/bus/usb/001/012");
        assertEquals(Optional.of("pos, process 7"), new LinuxHolder(root).of(DEVICE));
    }

    @Test
    void thisProgramDoesNotCount() throws IOException {
        program(Long.toString(ProcessHandle.current().pid()), "till", "/dev/bus/usb/001/011");
        assertEquals(Optional.empty(), new LinuxHolder(root).of(DEVICE));
    }

    @Test
    void systemWithoutProcTellsNothing() {
        assertEquals(Optional.empty(), new LinuxHolder(root).of(DEVICE));
    }

    private void program(String number, String name, String opened) throws IOException {
        Path files = Files.createDirectories(root.resolve("proc").resolve(number).resolve("fd"));
        Files.createSymbolicLink(files.resolve("3"), Path.of(opened));
        Files.writeString(files.resolveSibling("comm"), name + "\n");
    }
}
