package dev.regulars.server.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.server.key.ServerKeys;
import java.util.Base64;

/** Signs versions as this server. */
public final class Signing {
    private final ServerKeys keys;

    public Signing(ServerKeys keys) {
        this.keys = keys;
    }

    SignedProgramme of(CheckedProgramme programme) {
        var bytes = programme.bytes();
        return new SignedProgramme(
                programme.programme(),
                programme.version(),
                Base64.getEncoder().encodeToString(bytes),
                keys.sign(bytes));
    }
}
