package dev.regulars.server.code;

import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change.CodeKey;
import dev.regulars.server.key.SecretFolder;
import java.security.PrivateKey;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The keys with which head office signs member codes. The newest signs; older ones count until they
 * are withdrawn, so that cards in purses outlive a change of keys. Safe for use by many threads.
 */
public final class CodeKeys {
    private static final String PRIVATE = ".private";
    private static final String PUBLIC = ".public";
    private static final String WITHDRAWN = ".withdrawn";

    private final SecretFolder folder;

    public CodeKeys(SecretFolder folder) {
        this.folder = folder;
        if (newest() == 0) {
            renew();
        }
    }

    /** All of them, oldest first. */
    public List<CodeKey> all() {
        return IntStream.rangeClosed(1, newest()).mapToObj(this::key).toList();
    }

    /** The number of the one that signs; from 1. */
    public int newest() {
        int key = 0;
        while (folder.read(name(key + 1, PUBLIC)).isPresent()) {
            key++;
        }
        return key;
    }

    /** Makes the next one, which signs from now on. */
    public synchronized int renew() {
        int key = newest() + 1;
        var pair = Signature.newKeys();
        folder.write(name(key, PRIVATE), base64(pair.getPrivate().getEncoded()));
        folder.write(name(key, PUBLIC), Signature.written(pair.getPublic()));
        return key;
    }

    /** No code of this key counts any more; empty where it is the one that signs, or none. */
    public synchronized Optional<CodeKey> withdraw(int key) {
        if (key < 1 || key >= newest()) {
            return Optional.empty();
        }
        folder.write(name(key, WITHDRAWN), "withdrawn");
        return Optional.of(key(key));
    }

    /** The code as it is printed, signed with the key that it names. */
    public String written(MemberCode code) {
        var key = privateKey(code.key());
        return code.written(message -> Signature.sign(key, message));
    }

    private CodeKey key(int key) {
        return new CodeKey(
                key,
                folder.read(name(key, PUBLIC)).orElseThrow(),
                folder.read(name(key, WITHDRAWN)).isPresent());
    }

    private PrivateKey privateKey(int key) {
        var text = folder.read(name(key, PRIVATE)).orElseThrow();
        return Signature.privateKey(Base64.getDecoder().decode(text));
    }

    private static String name(int key, String what) {
        return "code-" + key + what;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
