package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.receipt.SignedCode;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change.TillKey;

/** Whose signature counts: every till of the shop that this one was told of. */
public final class Signers {
    private final Directory directory;

    public Signers(Directory directory) {
        this.directory = directory;
    }

    /** Whether the till that a code names really signed it. Codes of a revoked till count not. */
    public boolean vouchFor(SignedCode code) {
        return directory
                .till(code.content().till())
                .filter(till -> !till.revoked())
                .filter(till -> signed(till, code))
                .isPresent();
    }

    private static boolean signed(TillKey till, SignedCode code) {
        return code.holds(Signature.publicKey(till.signKey()));
    }
}
