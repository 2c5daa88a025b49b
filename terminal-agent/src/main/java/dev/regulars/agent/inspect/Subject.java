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

    /** Nothing there has this name. */
    record Missing(String source) implements Subject {}

    Set<String> PICTURES = Set.of("png", "jpg", "jpeg", "jfif", "gif", "bmp", "tif", "tiff");

    /** A file is itself; a folder is the pictures in it and below, by name. */
    static Stream<Subject> of(Path what) {
        if (!Files.exists(what)) {
            return Stream.of(new Missing(what.toString()));
        }
        return Files.isDirectory(what)
                ? pictures(what).stream().map(PictureFile::new)
                : Stream.of(new PictureFile(what));
    }

    private static List<Path> pictures(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(Subject::isNamedAsPicture)
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
