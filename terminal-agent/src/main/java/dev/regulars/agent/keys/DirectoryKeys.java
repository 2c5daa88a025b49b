package dev.regulars.agent.keys;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.code.RotatingSecret;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.secret.DirectoryKey;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Every version of the programme's directory key that this till was given: a card that was hashed
 * under an older one is still found. Safe to call from many threads.
 */
public final class DirectoryKeys {
    private static final String PURPOSE = "directory key ";

    private final WholeFile file;
    private final SystemKey systemKey;
    private volatile NavigableMap<Integer, DirectoryKey> byVersion = new TreeMap<>();

    private DirectoryKeys(WholeFile file, SystemKey systemKey) {
        this.file = file;
        this.systemKey = systemKey;
    }

    /**
     * The keys in this file, or none when it is not there.
     *
     * @throws KeysUnreadable when they are closed under another system key
     */
    public static DirectoryKeys open(Path path, SystemKey systemKey) {
        var keys = new DirectoryKeys(new WholeFile(path), systemKey);
        try {
            keys.byVersion = keys.opened(keys.kept());
        } catch (CannotOpen | IllegalArgumentException e) {
            throw new KeysUnreadable(path, e);
        }
        return keys;
    }

    /** The same, but without those that cannot be opened any more; for pairing anew. */
    public static DirectoryKeys openOrForget(Path path, SystemKey systemKey) {
        try {
            return open(path, systemKey);
        } catch (KeysUnreadable e) {
            new WholeFile(path).destroy();
            return open(path, systemKey);
        }
    }

    /** Keeps a version that the server gave; on the disk when this returns. */
    public synchronized void add(int version, byte[] key) {
        var all = new TreeMap<>(kept().byVersion());
        all.put(version, systemKey.close(key, PURPOSE + version));
        var kept = new Kept(all);
        file.write(Wire.bytes(kept));
        byVersion = opened(kept);
    }

    /** Whether this till was given that version. */
    boolean has(int version) {
        return byVersion.containsKey(version);
    }

    /**
     * The newest.
     *
     * @throws IllegalStateException before the till was paired
     */
    public DirectoryKey current() {
        if (byVersion.isEmpty()) {
            throw new IllegalStateException(
                    "this till has no directory key yet: pair it with \"till pair CODE\"");
        }
        return byVersion.lastEntry().getValue();
    }

    /** The hashes of an identifier in its normal form under every version, newest first. */
    public List<CardHash> hashes(String identifier) {
        return byVersion.descendingMap().values().stream().map(k -> k.hash(identifier)).toList();
    }

    /**
     * What a member's rotating codes come from; empty under a version that this till was not given.
     */
    public Optional<RotatingSecret> rotating(int version, MemberId member, int number) {
        return Optional.ofNullable(byVersion.get(version))
                .map(key -> new RotatingSecret(key.rotating(member, number)));
    }

    /** A member's key out of its wrapping, under whichever version it was wrapped. */
    Optional<SecretKey32> unwrap(MemberId member, Ciphertext wrapped) {
        for (var key : byVersion.descendingMap().values()) {
            try {
                return Optional.of(key.unwrap(member, wrapped));
            } catch (CannotOpen e) {
                // Wrapped under another version: the next one may open it.
            }
        }
        return Optional.empty();
    }

    private Kept kept() {
        return file.read().map(b -> Wire.read(b, Kept.class)).orElseGet(Kept::none);
    }

    private NavigableMap<Integer, DirectoryKey> opened(Kept kept) {
        var opened = new TreeMap<Integer, DirectoryKey>();
        kept.byVersion()
                .forEach((v, c) ->
                        opened.put(v, new DirectoryKey(v, systemKey.open(c, PURPOSE + v))));
        return Collections.unmodifiableNavigableMap(opened);
    }

    /** The file: each version closed under the system key. */
    private record Kept(TreeMap<Integer, Ciphertext> byVersion) {
        static Kept none() {
            return new Kept(new TreeMap<>());
        }
    }
}
