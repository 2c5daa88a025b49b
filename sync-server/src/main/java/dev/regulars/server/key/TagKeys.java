package dev.regulars.server.key;

import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.wire.Wire;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The keys that the shop's tags were written with. All versions count until they are withdrawn, for
 * the tags in purses keep theirs. Safe for use by many threads.
 */
public final class TagKeys {
    private static final String NAME = "tag-keys-";
    private static final String WITHDRAWN = ".withdrawn";

    private final SecretFolder folder;

    public TagKeys(SecretFolder folder) {
        this.folder = folder;
    }

    /**
     * What may be told of a version; the keys themselves never are.
     *
     * @param perTag whether each tag has a file key of its own
     */
    public record Version(int version, boolean withdrawn, boolean perTag) {}

    /** All of them, oldest first. */
    public List<Version> all() {
        return IntStream.rangeClosed(1, newest()).mapToObj(this::version).toList();
    }

    /**
     * Keeps keys as the next version; the same keys again are the version that they were.
     *
     * @throws IllegalArgumentException when they cannot be keys; the message does not repeat them
     */
    public synchronized Version add(String meta, String file, @Nullable String diversifiedBy) {
        var fresh = new SunKeys(newest() + 1, meta, file, diversifiedBy);
        var known = counting().stream().filter(key -> isSame(key, fresh)).findFirst();
        if (known.isEmpty()) {
            folder.write(NAME + fresh.version(), Wire.write(fresh));
        }
        return version(known.orElse(fresh).version());
    }

    /** Links of these keys count no more; empty where there are none of this version. */
    public synchronized Optional<Version> withdraw(int version) {
        if (version < 1 || version > newest()) {
            return Optional.empty();
        }
        folder.write(NAME + version + WITHDRAWN, "withdrawn");
        return Optional.of(version(version));
    }

    /** Those that count, oldest first. */
    public List<SunKeys> counting() {
        return all().stream().filter(v -> !v.withdrawn()).map(v -> keys(v.version())).toList();
    }

    /** One version, sealed to one till. */
    public static String sealed(byte[] tillsSealKey, SunKeys keys) {
        return Seal.seal(tillsSealKey, Wire.bytes(keys), Pairing.TAG_KEYS);
    }

    private static boolean isSame(SunKeys one, SunKeys other) {
        return new SunKeys(other.version(), one.meta(), one.file(), one.diversifiedBy())
                .equals(other);
    }

    private int newest() {
        int version = 0;
        while (folder.read(NAME + (version + 1)).isPresent()) {
            version++;
        }
        return version;
    }

    private Version version(int version) {
        return new Version(
                version,
                folder.read(NAME + version + WITHDRAWN).isPresent(),
                keys(version).diversifiedBy() != null);
    }

    private SunKeys keys(int version) {
        return Wire.read(folder.read(NAME + version).orElseThrow(), SunKeys.class);
    }
}
