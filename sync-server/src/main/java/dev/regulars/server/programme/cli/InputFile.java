package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.wire.UnreadableJson;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads a file that somebody named, saying what is wrong with it in one sentence. */
final class InputFile {
    private InputFile() {}

    private interface Reading<T> {
        T of(Path file) throws IOException;
    }

    static String text(Path file) throws IOException {
        return read(file, Files::readString);
    }

    /** In bytes. */
    static long size(Path file) throws IOException {
        return read(file, Files::size);
    }

    private static <T> T read(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.of(file);
        } catch (NoSuchFileException e) {
            throw new IOException("there is no file " + file, e);
        } catch (AccessDeniedException e) {
            throw new IOException("you may not read " + file, e);
        } catch (CharacterCodingException e) {
            throw new IOException(file + " is no text in UTF-8", e);
        } catch (IOException e) {
            throw new IOException(file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** What a JSON file holds; a mistake in it names the file and the field. */
    static <T> T json(Path file, Function<String, T> read) throws IOException {
        var text = text(file);
        try {
            return read.apply(text);
        } catch (UnreadableJson e) {
            throw new IOException(file + ": " + e.getMessage(), e);
        }
    }
}
