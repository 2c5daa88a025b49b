package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.code.SignedCode;
import dev.regulars.loyalty.code.Signer;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change.CodeKey;
import dev.regulars.loyalty.sync.Change.TillKey;
import java.util.Optional;

/** Whose signature counts: head office's and that of every till that this one was told of. */
public final class Signers {
    private final Directory directory;

    public Signers(Directory directory) {
        this.directory = directory;
    }

    /**
     * Whether whoever a code names really signed it. Codes of a revoked till, or under a key that
     * was withdrawn, count not.
     */
    public boolean vouchFor(SignedCode code) {
        return signKey(code.content().signer())
                .filter(key -> code.holds(Signature.publicKey(key)))
                .isPresent();
    }

    private Optional<String> signKey(Signer signer) {
        return switch (signer) {
            case Signer.Till(var till) ->
                    directory.till(till).filter(key -> !key.revoked()).map(TillKey::signKey);
            case Signer.HeadOffice(var key) ->
                    directory
                            .codeKey(key)
                            .filter(known -> !known.withdrawn())
                            .map(CodeKey::signKey);
        };
    }
}
