package dev.regulars.loyalty.sun;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** What a text is to us, as a link of a tag. Pure: the same text always gives the same answer. */
public sealed interface Sun {

    /**
     * A tag of ours wrote it, at its tap number {@code counter}; whether that tap is new is for
     * whoever remembers the last one.
     *
     * @param uid 14 upper-case hex digits
     * @param counter 0 to 16,777,215
     * @param keyVersion whose keys proved it
     */
    record Genuine(String uid, int counter, int keyVersion) implements Sun {

        /** Under this name a directory finds the tag: never the one of a bare UID. */
        public String identifier() {
            return "sun:" + uid;
        }
    }

    /** It looks like a link of ours, but no tag of ours wrote it: made up, changed or damaged. */
    record Forged() implements Sun {}

    /** Something else. */
    record NotSun() implements Sun {}

    /**
     * Checks a text.
     *
     * @param keys all that count now, in any order
     */
    static Sun check(CharSequence text, SunShape shape, List<SunKeys> keys) {
        return SunLink.read(text, shape).map(link -> check(link, keys)).orElseGet(NotSun::new);
    }

    /** Checks a link that was read before. */
    static Sun check(SunLink link, List<SunKeys> keys) {
        return keys.stream()
                .flatMap(key -> proved(link, key).stream())
                .findFirst()
                .orElseGet(Forged::new);
    }

    private static Optional<Sun> proved(SunLink link, SunKeys key) {
        return switch (link) {
            case SunLink.Encrypted(var picc, var signed, var mac) ->
                    PiccData.open(key.metaKey(), picc)
                            .flatMap(it -> proved(it.uid(), it.counter(), signed, mac, key));
            case SunLink.Plain(var uid, var counter, var signed, var mac) ->
                    proved(uid, HexFormat.fromHexDigits(counter), signed, mac, key);
            case SunLink.Damaged() -> Optional.empty();
        };
    }

    private static Optional<Sun> proved(
            String uid, int counter, String signed, String mac, SunKeys key) {
        var right = SunMac.of(key.fileKey(uid), uid, counter, signed);
        return MessageDigest.isEqual(ascii(right), ascii(mac))
                ? Optional.of(new Genuine(uid, counter, key.version()))
                : Optional.empty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
