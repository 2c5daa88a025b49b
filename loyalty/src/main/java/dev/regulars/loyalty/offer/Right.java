package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.id.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * What head office can lend to one till: an offer for a member, or one single-use code of an offer.
 *
 * @param number of the code
 */
public record Right(String offer, @Nullable MemberId member, @Nullable Long number) {
    public Right {
        if ((member == null) == (number == null)) {
            throw new IllegalArgumentException(
                    "a right to " + offer + " is a member's or a code's, not both or neither");
        }
    }

    /** Whose it is, in one word. */
    public String holder() {
        return member == null ? "code:" + number : "member:" + member;
    }
}
