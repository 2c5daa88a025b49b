package dev.regulars.loyalty.sun;

import java.util.Optional;

/**
 * What a link says, believed of nobody yet. Reads at most {@value #LONGEST} characters, whatever
 * they are, and throws nothing.
 *
 * <p>Source: NXP AN12196, "Secure Unique NFC message"; the tags' whole file has 256 bytes. Links of
 * tags in LRP mode (48 hex digits of {@code picc}) are not read.
 */
public sealed interface SunLink {
    /** The longest link that is looked at, in characters. */
    int LONGEST = 512;

    /** UID and counter are hidden under the key that reads them. */
    record Encrypted(String picc, String signed, String mac) implements SunLink {}

    /** UID and counter stand there in plain. */
    record Plain(String uid, String counter, String signed, String mac) implements SunLink {}

    /** It has our address and our parameters, but not what belongs into them. */
    record Damaged() implements SunLink {}

    /** The link of a text; empty when it has another address or none of the parameters. */
    static Optional<SunLink> read(CharSequence text, SunShape shape) {
        return text.length() > LONGEST || !LinkText.isAt(text, shape.bareUrl())
                ? Optional.empty()
                : read(LinkText.of(text, shape.bareUrl().length()), shape);
    }

    private static Optional<SunLink> read(LinkText link, SunShape shape) {
        boolean hidden = link.has(shape.picc());
        boolean plain = link.has(shape.uid()) && link.has(shape.counter());
        if (!link.has(shape.mac()) || !hidden && !plain) {
            return Optional.empty();
        }
        var mac = link.hex(shape.mac(), 16);
        var signed = link.between(shape.file(), shape.mac());
        var read =
                hidden
                        ? link.hex(shape.picc(), 32)
                                .map(p -> (SunLink) new Encrypted(p, signed, mac.orElse("")))
                        : link.hex(shape.uid(), 14)
                                .flatMap(u ->
                                        link.hex(shape.counter(), 6)
                                                .map(c ->
                                                        (SunLink)
                                                                new Plain(
                                                                        u,
                                                                        c,
                                                                        signed,
                                                                        mac.orElse(""))));
        return Optional.of(mac.flatMap(_ -> read).orElseGet(Damaged::new));
    }
}
