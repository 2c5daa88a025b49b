package dev.regulars.server.sheet;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.key.ServerKeys;
import java.util.Optional;

/**
 * Members' keys as tills get them: wrapped under the directory key of this moment. They are wrapped
 * when a sheet goes out and stand in none that is kept, so that a renewed directory key holds for
 * everybody at once and a destroyed key is in no sheet any more. Called inside a unit of work.
 */
public final class WrappedKeys {
    private final MemberKeys memberKeys;
    private final ServerKeys keys;

    public WrappedKeys(MemberKeys memberKeys, ServerKeys keys) {
        this.memberKeys = memberKeys;
        this.keys = keys;
    }

    boolean has(MemberId member) {
        return memberKeys.find(member).isPresent();
    }

    /** Empty for whoever has no personal data, or none any more. */
    Optional<Ciphertext> of(MemberId member) {
        return memberKeys.find(member).map(pair -> keys.directory().wrap(member, pair.cashier()));
    }
}
