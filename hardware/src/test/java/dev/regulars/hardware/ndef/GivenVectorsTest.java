package dev.regulars.hardware.ndef;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The vectors of another reader of NDEF, right and wrong ones, where they are at hand. */
final class GivenVectorsTest {
    private JsonNode vectors;

    @BeforeEach
    void given() throws IOException {
        vectors = new ObjectMapper().readTree(file().toFile());
    }

    @Test
    void addressesAreRead() {
        for (var vector : vectors.path("uri_payload_ok")) {
            var said = Said.by(Said.record("U", vector.get(0).asText()));
            assertEquals(List.of(vector.get(1).get(0).asText()), said);
        }
    }

    @Test
    void textsAreRead() {
        for (var vector : vectors.path("text_payload_ok")) {
            var expected = vector.get(1).get(0).asText();
            var said = Said.by(Said.record("T", vector.get(0).asText()));
            assertEquals(expected.isEmpty() ? List.of() : List.of(expected), said);
        }
    }

    @Test
    void wholeMessagesAreRead() {
        for (var vector : vectors.path("message_uri")) {
            assertEquals(List.of(vector.get(1).get(0).asText()), Said.by(vector.get(0).asText()));
        }
        for (var vector : vectors.path("message_text")) {
            assertEquals(
                    List.of(vector.get(1).get(0).get(0).asText()), Said.by(vector.get(0).asText()));
        }
    }

    @Test
    void recordsThatAreNotWhatTheirTypeSaysAreSilent() {
        for (var vector : vectors.path("uri_payload_error")) {
            assertEquals(List.of(), Said.by(Said.record("U", vector.get(0).asText())));
        }
        for (var vector : vectors.path("text_payload_error")) {
            assertEquals(List.of(), Said.by(Said.record("T", vector.get(0).asText())));
        }
    }

    @Test
    void malformedMessagesAreRefused() {
        for (var kind : List.of("message_strict_errors", "message_malformed")) {
            vectors.path(kind).forEach(vector -> Said.wrong(vector.get(0).asText()));
        }
    }

    /** They lie beside the project's folder or further up, and are not part of it. */
    private static Path file() {
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var file = up.resolve("shared/data/ndef_vectors.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        return abort("there is no shared/data/ndef_vectors.json here");
    }
}
