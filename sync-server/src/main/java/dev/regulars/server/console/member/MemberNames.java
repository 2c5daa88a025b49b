package dev.regulars.server.console.member;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.erasure.MemberKeys;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Opens what a cashier may see of a member, where its key is still there. In a unit of work. */
public final class MemberNames {
    private static final int TELLING = 8;

    private final MemberKeys keys;

    public MemberNames(MemberKeys keys) {
        this.keys = keys;
    }

    /** What a cashier may see. */
    public Optional<CashierPart> open(MemberId member, @Nullable Ciphertext closed) {
        if (closed == null) {
            return Optional.empty();
        }
        try {
            return keys.find(member)
                    .map(pair -> pair.cashier().open(closed, member.value()))
                    .map(plain -> Wire.read(plain, CashierPart.class));
        } catch (CannotOpen | UnreadableJson e) {
            return Optional.empty();
        }
    }

    /** How a member is reached. */
    public Optional<ContactPart> contact(MemberId member, @Nullable Ciphertext closed) {
        if (closed == null) {
            return Optional.empty();
        }
        try {
            return keys.find(member)
                    .map(pair -> pair.contact().open(closed, member.value()))
                    .map(plain -> Wire.read(plain, ContactPart.class));
        } catch (CannotOpen | UnreadableJson e) {
            return Optional.empty();
        }
    }

    /** A first name, or what tells a member without one from others. */
    public String name(MemberId member, @Nullable Ciphertext closed) {
        return open(member, closed)
                .map(CashierPart::firstName)
                .orElseGet(() -> withoutName(member));
    }

    static String withoutName(MemberId member) {
        var id = member.value();
        return "Member "
                + (id.length() <= TELLING ? id : "…" + id.substring(id.length() - TELLING));
    }
}
