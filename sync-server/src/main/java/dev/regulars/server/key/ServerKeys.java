package dev.regulars.server.key;

import dev.regulars.loyalty.secret.DirectoryKey;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.sync.SignedTime;
import java.security.PrivateKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/**
 * The keys that make a server this server. Made at its first start; the directory key is renewed
 * meanwhile, and older versions are kept. Safe for use by many threads.
 */
public final class ServerKeys {
    private static final String DIRECTORY = "directory-";

    private final SecretFolder folder;
    private final PrivateKey sign;
    private final String signPublic;
    private final Seal.Keys seal;
    private final SecretKey32 own;
    private final String headOfficeToken;

    private volatile List<Version> directory = List.of();

    /** A version of the directory key, and its bytes. */
    private record Version(DirectoryKey key, byte[] bytes) {}

    private ServerKeys(SecretFolder folder) {
        this.folder = folder;
        if (folder.read("sign.private").isEmpty()) {
            var pair = Signature.newKeys();
            folder.write("sign.public", Signature.written(pair.getPublic()));
            folder.write("sign.private", base64(pair.getPrivate().getEncoded()));
        }
        if (folder.read("seal.private").isEmpty()) {
            var pair = Seal.Keys.random();
            folder.write("seal.public", base64(pair.publicKey()));
            folder.write("seal.private", base64(pair.privateKey()));
        }
        Supplier<String> random = () -> base64(SecretKey32.random().bytes());
        sign = Signature.privateKey(bytes(folder.read("sign.private").orElseThrow()));
        signPublic = folder.read("sign.public").orElseThrow();
        seal =
                new Seal.Keys(
                        bytes(folder.read("seal.public").orElseThrow()),
                        bytes(folder.read("seal.private").orElseThrow()));
        folder.readOrMake(DIRECTORY + 1, random);
        directory = kept();
        own = SecretKey32.of(bytes(folder.readOrMake("own", random)));
        headOfficeToken = folder.readOrMake("hq-token", Tokens::random);
    }

    /** The keys in this folder; those that are missing are made. */
    public static ServerKeys in(SecretFolder folder) {
        return new ServerKeys(folder);
    }

    /** The Ed25519 public key, as it is written. */
    public String signPublic() {
        return signPublic;
    }

    /** The X25519 public key, base64. */
    public String sealPublic() {
        return base64(seal.publicKey());
    }

    /** The directory key in use. */
    public DirectoryKey directory() {
        return directory.getFirst().key();
    }

    /**
     * Every version of the directory key, newest first: cards keep the one they were bound under.
     */
    public List<DirectoryKey> directories() {
        return directory.stream().map(Version::key).toList();
    }

    /** Makes the next version of the directory key; it is in use, and on the disk, from then on. */
    public synchronized void renewDirectory() {
        folder.write(DIRECTORY + (directory().version() + 1), base64(SecretKey32.random().bytes()));
        directory = kept();
    }

    /** One version of the directory key, sealed to one till. */
    public String directoryFor(byte[] tillsSealKey, int version) {
        return directory.stream()
                .filter(kept -> kept.key().version() == version)
                .map(kept -> Seal.seal(tillsSealKey, kept.bytes(), Pairing.DIRECTORY_KEY))
                .findFirst()
                .orElseThrow();
    }

    private List<Version> kept() {
        var all = new ArrayList<Version>();
        var next = folder.read(DIRECTORY + 1);
        while (next.isPresent()) {
            int version = all.size() + 1;
            var bytes = bytes(next.get());
            all.addFirst(new Version(new DirectoryKey(version, bytes), bytes));
            next = folder.read(DIRECTORY + (version + 1));
        }
        return List.copyOf(all);
    }

    /** Opens what was sealed to this server. */
    public byte[] open(String sealed, String purpose) {
        return Seal.open(seal, sealed, purpose);
    }

    /** The key under which this server keeps what only it may read. */
    public SecretKey32 own() {
        return own;
    }

    /** Signs, base64. */
    public String sign(byte[] bytes) {
        return base64(Signature.sign(sign, bytes));
    }

    /** A moment, to the millisecond, that a till may trust. */
    public SignedTime signedTime(Instant now, String till) {
        var time = now.truncatedTo(ChronoUnit.MILLIS);
        return new SignedTime(time, sign(SignedTime.signedBytes(time, till)));
    }

    /** The bearer token of head office's own programs. */
    public String headOfficeToken() {
        return headOfficeToken;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private static byte[] bytes(String base64) {
        return Base64.getDecoder().decode(base64);
    }
}
