package dev.regulars.agent.inspect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** One thing to be inspected. A new kind is a new case here, and a sentence in the help. */
sealed interface Subject {

    /** How the answer names it: as it was given, or as it was found in the folder given. */
    String source();

    /** A file that is, or should be, a picture. */
    record PictureFile(Path file) implements Subject {
        @Override
        public String source() {
            return file.toString();
        }
    }

    /** Something written, in a file whose ending says what it is. */
    record DumpFile(Dump dump, Path file) implements Subject {
        @Override
        public String source() {
            return file.toString();
        }
    }

    /** Something written, after its prefix in the argument itself. */
    record DumpText(Dump dump, String source) implements Subject {
        String text() {
            return source.substring(dump.prefix().length());
        }
    }

    /** Nothing there has this name. */
    record Missing(String source) implements Subject {}

    Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff");

    /** What an argument names. */
    static Stream<Subject> of(String argument) {
        return Dump.byPrefix(argument)
                .<Stream<Subject>>map(dump -> Stream.of(new DumpText(dump, argument)))
                .orElseGet(() -> of(Path.of(argument)));
    }

    /** A file is itself; a folder is what can be inspected in it and below, by name. */
    private static Stream<Subject> of(Path what) {
        if (!Files.exists(what)) {
            return Stream.of(new Missing(what.toString()));
        }
        return Files.isDirectory(what)
                ? known(what).stream().map(Subject::file)
                : Stream.of(file(what));
    }

    private static Subject file(Path file) {
        return Dump.byEnding(file.toString())
                .<Subject>map(dump -> new DumpFile(dump, file))
                .orElseGet(() -> new PictureFile(file));
    }

    private static List<Path> known(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file ->
                            isNamedAsPicture(file) || Dump.byEnding(file.toString()).isPresent())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    folder + " cannot be listed: give yourself the right to read it.", e);
        }
    }

    private static boolean isNamedAsPicture(Path file) {
        var name = file.getFileName().toString();
        var ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return PICTURES.contains(ending);
    }
}
