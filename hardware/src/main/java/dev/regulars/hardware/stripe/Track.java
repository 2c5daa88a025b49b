package dev.regulars.hardware.stripe;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one track says, by ISO/IEC 7813 and as shops write theirs. It may be a payment card's: all
 * of it is held in one array that can be wiped, its parts are windows onto that array, and it is
 * never printed. At most 128 characters are looked at. Not to be shared between threads.
 */
public final class Track {
    /** In characters, sentinels included; longer than any track can be. */
    public static final int LONGEST = 128;

    private final Kind kind;
    private final char[] characters;
    private final TrackParts parts;

    /** Which of the tracks, or where else it comes from. */
    public enum Kind {
        /** {@code %}, letters and digits. */
        FIRST,
        /** {@code ;}, digits. */
        SECOND,
        /** {@code +}, digits. */
        THIRD,
        /** What a payment chip gives instead of track 2: {@code D} between its parts. */
        CHIP
    }

    private Track(Kind kind, char[] characters, TrackParts parts) {
        this.kind = kind;
        this.characters = characters;
        this.parts = parts;
    }

    /**
     * Reads one track, with its sentinels; what follows the end sentinel is ignored.
     *
     * @param text copied; who gives it wipes it
     * @return empty when it is no track
     */
    public static Optional<Track> read(char[] text) {
        return text.length > LONGEST ? Optional.empty() : read(text, 0, text.length);
    }

    /**
     * Reads every track of one swipe, in order.
     *
     * @param swipe copied in parts; who gives it wipes it
     */
    public static List<Track> all(char[] swipe) {
        var tracks = new ArrayList<Track>();
        int start = 0;
        for (int i = 0; i < swipe.length && i < 3 * LONGEST; i++) {
            if (swipe[i] == TrackParts.END) {
                if (i + 1 - start <= LONGEST) {
                    read(swipe, start, i + 1).ifPresent(tracks::add);
                }
                start = i + 1;
            }
        }
        return List.copyOf(tracks);
    }

    private static Optional<Track> read(char[] text, int start, int end) {
        char[] own = Arrays.copyOfRange(text, start, end);
        Optional<Track> track =
                TrackParts.kind(own)
                        .flatMap(kind ->
                                TrackParts.of(own, kind).map(parts -> new Track(kind, own, parts)));
        if (track.isEmpty()) {
            Arrays.fill(own, '\0');
        }
        return track;
    }

    public Kind kind() {
        return kind;
    }

    /** The letter after the first sentinel of track 1; {@code B} is a bank's. */
    public Optional<Character> formatCode() {
        return parts.format() < 0 ? Optional.empty() : Optional.of(characters[parts.format()]);
    }

    /** The number, as it is written; may have spaces. */
    public CharBuffer account() {
        return window(parts.account()).orElseThrow();
    }

    /** As it is written, spaces included. */
    public Optional<CharBuffer> name() {
        return window(parts.name());
    }

    /** Year and month, four digits. */
    public Optional<CharBuffer> expiry() {
        return window(parts.expiry());
    }

    /** Three digits. */
    public Optional<CharBuffer> serviceCode() {
        return window(parts.service());
    }

    /** What the issuer added. */
    public Optional<CharBuffer> discretionaryData() {
        return window(parts.rest());
    }

    /** Forgets the track; its parts read as zeros. */
    public void wipe() {
        Arrays.fill(characters, '\0');
    }

    private Optional<CharBuffer> window(@Nullable Span span) {
        return Optional.ofNullable(span)
                .map(found ->
                        CharBuffer.wrap(characters, found.start(), found.end() - found.start())
                                .slice()
                                .asReadOnlyBuffer());
    }

    @Override
    public String toString() {
        return "track " + kind + ", " + characters.length + " characters";
    }
}
