package dev.regulars.hardware.usb;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;
import org.usb4java.LibUsb;

/** How {@link UsbListener} is started as a process of its own. */
final class ListenerProgram {
    private ListenerProgram() {}

    static List<String> claiming(String... choices) {
        return java(classPath().toList(), UsbListener.class, choices);
    }

    static List<String> surveying(String... choices) {
        return java(classPath().toList(), SurveyProgram.class, choices);
    }

    /** As a user who owns nothing; its class path is copied to where that user can read it. */
    static List<String> asNobody(Path folder, Class<?> program, String... arguments)
            throws IOException {
        var copies = new ArrayList<Path>();
        for (Path part : classPath().toList()) {
            copies.add(copy(part, folder.resolve("part-" + copies.size())));
        }
        boolean root = "root".equals(System.getProperty("user.name"));
        var command = new ArrayList<String>();
        if (root) {
            command.addAll(List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"));
        }
        command.addAll(java(copies, program, arguments));
        return command;
    }

    private static List<String> java(List<Path> classPath, Class<?> program, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        classPath.stream().map(Path::toString).collect(Collectors.joining(":")),
                        program.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    private static Stream<Path> classPath() {
        return Stream.of(
                place(UsbCardReaders.class),
                place(UsbListener.class),
                place(LibUsb.class),
                place(LoggerFactory.class),
                place(org.apache.commons.lang3.StringUtils.class),
                natives());
    }

    private static Path place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /** The jar of usb4java's library for this machine. */
    private static Path natives() {
        String jar =
                Stream.of("linux-x86-64", "linux-aarch64", "linux-arm", "linux-x86")
                        .map(system -> "/org/usb4java/" + system + "/libusb4java.so")
                        .filter(name -> name.contains(machine()))
                        .map(LibUsb.class::getResource)
                        .findFirst()
                        .orElseThrow()
                        .toString();
        return Path.of(jar.substring("jar:file:".length(), jar.indexOf('!')));
    }

    private static String machine() {
        return System.getProperty("os.arch").equals("amd64") ? "x86-64" : "aarch64";
    }

    private static Path copy(Path part, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(part)) {
            for (Path file : files.toList()) {
                Files.copy(
                        file,
                        to.resolve(part.relativize(file).toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        return to;
    }
}
