package dev.regulars.hardware.optical.zxing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.regulars.hardware.optical.FoundCode;
import dev.regulars.hardware.optical.raster.Pictures;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photographs whose text is known, where they are at hand. */
final class GivenPhotographsTest {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    @ParameterizedTest
    @ValueSource(strings = {"qrcode-1", "qrcode-3", "qrcode-5", "ean13-3"})
    void eachIsReadAndNoneWrongly(String set) throws IOException {
        var folder = folder(set);
        var wrong = new ArrayList<String>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".png"))
                    .filter(file -> !texts(file).equals(List.of(expected(file))))
                    .forEach(file -> wrong.add(file.getFileName().toString()));
        }
        assertEquals(List.of(), wrong);
    }

    /** They lie beside the project's folder or further up, and are not part of it. */
    private static Path folder(String set) {
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var folder = up.resolve("shared/data/barcodes").resolve(set);
            if (Files.isDirectory(folder)) {
                return folder;
            }
        }
        return abort("there is no shared/data/barcodes/" + set + " here");
    }

    private static String expected(Path file) {
        try {
            return Files.readString(Path.of(file.toString().replace(".png", ".txt"))).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(Path file) {
        try (var bytes = Files.newInputStream(file)) {
            return new PatientCodeReader()
                    .read(Pictures.read(bytes), LIMIT).stream()
                            .map(FoundCode::text)
                            .map(text -> new String(text).strip())
                            .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
