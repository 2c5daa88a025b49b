package dev.regulars.agent.keys;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.util.List;

/**
 * The keys by which this till checks the links of tags, closed under the system key. Safe to call
 * from many threads.
 */
public final class TagKeys {
    private static final String PURPOSE = "tag keys";

    private final WholeFile file;
    private final SystemKey systemKey;
    private volatile List<SunKeys> all;

    private TagKeys(WholeFile file, SystemKey systemKey, List<SunKeys> all) {
        this.file = file;
        this.systemKey = systemKey;
        this.all = all;
    }

    /**
     * The keys in this file, or none when it is not there.
     *
     * @throws KeysUnreadable when they are closed under another system key
     */
    public static TagKeys open(Path path, SystemKey systemKey) {
        var file = new WholeFile(path);
        try {
            var kept =
                    file.read()
                            .map(bytes -> Wire.read(bytes, Closed.class).keys())
                            .map(closed -> systemKey.open(closed, PURPOSE))
                            .map(bytes -> Wire.read(bytes, Opened.class).keys())
                            .orElseGet(List::of);
            return new TagKeys(file, systemKey, kept);
        } catch (CannotOpen | IllegalArgumentException e) {
            throw new KeysUnreadable(path, e);
        }
    }

    /** All that count, in no order. */
    public List<SunKeys> all() {
        return all;
    }

    /** Keeps these in place of those before; on the disk when this returns. */
    public synchronized void keep(List<SunKeys> keys) {
        if (!keys.equals(all)) {
            var closed = systemKey.close(Wire.bytes(new Opened(keys)), PURPOSE);
            file.write(Wire.bytes(new Closed(closed)));
            all = List.copyOf(keys);
        }
    }

    /** The file. */
    private record Closed(Ciphertext keys) {}

    private record Opened(List<SunKeys> keys) {}
}
