package dev.regulars.hardware.stripe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TrackTest {
    private static final Pattern CASE =
            Pattern.compile("(?s)\"track\": \"([^\"]*)\",\\s*\"expect\": \\{(.*?)\\}");
    private static final Pattern EXPECTED =
            Pattern.compile("\"(\\w+)\": (?:\"([^\"]*)\"|null|([0-9]+))");

    @Test
    void clubCardSaysItsNumberNameAndExpiry() {
        Track track = read("%L6035551234567890^MEMBER/TEST^2912?");
        assertEquals(Track.Kind.FIRST, track.kind());
        assertEquals(Optional.of('L'), track.formatCode());
        assertEquals("6035551234567890", track.account().toString());
        assertEquals("MEMBER/TEST", text(track.name()));
        assertEquals("2912", text(track.expiry()));
        assertEquals(Optional.empty(), track.serviceCode());
    }

    @Test
    void eachTrackOfASwipeIsRead() {
        List<Track> tracks = Track.all("%L1^A?;9801000000000010?+77=1?".toCharArray());
        assertEquals(
                List.of("1", "9801000000000010", "77"),
                tracks.stream().map(track -> track.account().toString()).toList());
        assertEquals(Track.Kind.THIRD, tracks.getLast().kind());
    }

    @Test
    void wipedTrackHoldsNothing() {
        Track track = read(";9801000000000010=2912?");
        CharBuffer number = track.account();
        track.wipe();
        assertEquals("\0".repeat(16), number.toString());
        assertFalse(track.toString().contains("98"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "%", "%?", "%A", ";?", ";=1?", "12", "D1", "Anna?", "%A\nB?", "12D3X"})
    void whatIsNoTrackIsNone(String text) {
        assertTrue(Track.read(text.toCharArray()).isEmpty());
    }

    @Test
    void longOnesAreNotRead() {
        assertTrue(Track.read(("%" + "1".repeat(Track.LONGEST) + "?").toCharArray()).isEmpty());
        assertEquals(List.of(), Track.all(";".repeat(100_000).toCharArray()));
    }

    @Test
    void givenTracksSayWhatIsKnownOfThem() throws IOException {
        Matcher cases = CASE.matcher(Files.readString(given()));
        int seen = 0;
        while (cases.find()) {
            check(cases.group(1), cases.group(2));
            seen++;
        }
        assertEquals(20, seen);
    }

    /** They lie beside the project's folder or further up, and are not part of it. */
    private static Path given() {
        for (var up = Path.of("").toAbsolutePath(); up != null; up = up.getParent()) {
            var file = up.resolve("shared/data/magstripe_parse.json");
            if (Files.exists(file)) {
                return file;
            }
        }
        return abort("there is no shared/data/magstripe_parse.json here");
    }

    private static void check(String written, String expected) {
        Track track = read(written);
        Map<String, String> parts =
                Map.of(
                        "pan", track.account().toString(),
                        "name", text(track.name()),
                        "exp", text(track.expiry()),
                        "service", text(track.serviceCode()),
                        "dd", text(track.discretionaryData()));
        Matcher values = EXPECTED.matcher(expected);
        while (values.find()) {
            if (parts.containsKey(values.group(1))) {
                String value = values.group(2) == null ? "" : values.group(2);
                assertEquals(value, parts.get(values.group(1)), written + " " + values.group(1));
            }
        }
    }

    private static String text(Optional<CharBuffer> part) {
        return part.map(CharBuffer::toString).orElse("");
    }

    private static Track read(String text) {
        return Track.read(text.toCharArray()).orElseThrow();
    }
}
