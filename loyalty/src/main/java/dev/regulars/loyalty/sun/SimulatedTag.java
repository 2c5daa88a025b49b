package dev.regulars.loyalty.sun;

import java.util.Locale;

/**
 * A tag that exists in memory only: writes the links that a real one would, so that keys, shape and
 * till can be tried before a tag is bought. For one thread.
 */
public final class SimulatedTag {
    private final SunShape shape;
    private final SunKeys keys;
    private final String uid;
    private int counter;

    /**
     * @param uid 14 hex digits
     */
    public SimulatedTag(SunShape shape, SunKeys keys, String uid) {
        this.shape = shape;
        this.keys = keys;
        this.uid = uid.toUpperCase(Locale.ROOT);
    }

    /** The link of its next tap, UID and counter hidden. */
    public String tap() {
        return link(++counter);
    }

    /** The link of a tap of one's choice. */
    public String link(int ofCounter) {
        var picc = new PiccData(uid, ofCounter).close(keys.metaKey());
        return begun(shape.picc(), picc) + mac(ofCounter);
    }

    /** The same with UID and counter in plain. */
    public String plainLink(int ofCounter) {
        var hex = String.format(Locale.ROOT, "%06X", ofCounter);
        return begun(shape.uid(), uid) + "&" + shape.counter() + "=" + hex + mac(ofCounter);
    }

    private String begun(String name, String value) {
        return shape.url() + "?" + name + "=" + value;
    }

    private String mac(int ofCounter) {
        return "&" + shape.mac() + "=" + SunMac.of(keys.fileKey(uid), uid, ofCounter, "");
    }
}
