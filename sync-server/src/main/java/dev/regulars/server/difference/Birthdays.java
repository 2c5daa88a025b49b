package dev.regulars.server.difference;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.member.CashierParts;
import java.time.MonthDay;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When members have their birthday, as long as their key is there. Called inside a unit of work.
 */
public final class Birthdays {
    private final CashierParts parts;
    private final MemberKeys keys;

    public Birthdays(CashierParts parts, MemberKeys keys) {
        this.parts = parts;
        this.keys = keys;
    }

    /** A birthday, or that the member told none. */
    record Told(@Nullable MonthDay day) {}

    /** Empty when it cannot be known any more. */
    Optional<Told> of(MemberId member) {
        if (parts.erased(member)) {
            return Optional.empty();
        }
        var closed = parts.of(member);
        if (closed.isEmpty()) {
            return Optional.of(new Told(null));
        }
        try {
            return keys.find(member)
                    .map(pair -> pair.cashier().openText(closed.get(), member.value()))
                    .map(text -> new Told(Wire.read(text, CashierPart.class).birthday()));
        } catch (CannotOpen e) {
            return Optional.empty();
        }
    }
}
