package dev.regulars.hardware.usb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which program has a device open, by /proc: of this user's programs only, unless root asks.
 * Nothing is found on other systems.
 */
final class LinuxHolder {
    private final Path programs;

    LinuxHolder(Path root) {
        this.programs = root.resolve("proc");
    }

    /** Its name and number; this program itself does not count. */
    Optional<String> of(UsbDevice device) {
        Path node = Path.of("/dev/bus/usb/%03d/%03d".formatted(device.bus(), device.address()));
        String own = Long.toString(ProcessHandle.current().pid());
        try (Stream<Path> all = Files.list(programs)) {
            return all.filter(program -> isNumber(program.getFileName().toString()))
                    .filter(program -> !program.getFileName().toString().equals(own))
                    .filter(program -> hasOpen(program, node))
                    .findFirst()
                    .map(LinuxHolder::words);
        } catch (IOException e) {
            return Optional.empty(); // A system without /proc tells nothing.
        }
    }

    private static boolean isNumber(String name) {
        return name.chars().allMatch(Character::isDigit);
    }

    private static boolean hasOpen(Path program, Path node) {
        try (Stream<Path> files = Files.list(program.resolve("fd"))) {
            return files.anyMatch(file -> isLink(file, node));
        } catch (IOException e) {
            return false; // It has ended, or is another user's.
        }
    }

    private static boolean isLink(Path file, Path node) {
        try {
            return Files.readSymbolicLink(file).equals(node);
        } catch (IOException e) {
            return false; // It was closed in this moment.
        }
    }

    private static String words(Path program) {
        String number = program.getFileName().toString();
        try {
            return Files.readString(program.resolve("comm")).strip() + ", process " + number;
        } catch (IOException e) {
            return "process " + number;
        }
    }
}
