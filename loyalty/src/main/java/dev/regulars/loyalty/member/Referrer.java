package dev.regulars.loyalty.member;

import dev.regulars.loyalty.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * Who brought a new member, as it was said at the till. Head office judges it.
 *
 * @param member where the till knew them
 * @param card what was shown, where it did not
 */
public record Referrer(@Nullable MemberId member, @Nullable CardHash card) {
    public Referrer {
        if (member == null && card == null) {
            throw new IllegalArgumentException("a referrer is a member or a card");
        }
    }
}
