package dev.regulars.agent.checkout;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.checkout.Checkout.Attached;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.wire.Wire;
import org.jspecify.annotations.Nullable;

/** What a call says of a checkout's member. */
sealed interface MemberWish {

    /** Nothing: whoever is attached stays. */
    record Leave() implements MemberWish {}

    /** Nobody. */
    record TakeOff() implements MemberWish {}

    /**
     * This one.
     *
     * @param found how and when, where the caller says
     * @param replace whether another one is to be replaced without a question
     */
    record Attach(MemberId member, @Nullable Finding found, boolean replace)
            implements MemberWish {}

    /** Reads {@code member}, {@code found} and {@code replaceMember}. */
    static MemberWish of(JsonBody body) {
        if (!body.names("member")) {
            return new Leave();
        }
        return body.optionalText("member")
                .<MemberWish>map(
                        id -> new Attach(new MemberId(id), found(body), body.flag("replaceMember")))
                .orElseGet(TakeOff::new);
    }

    /** Whether this changes nothing where that member is attached. */
    default boolean leaves(@Nullable Attached present) {
        return switch (this) {
            case Leave() -> true;
            case TakeOff() -> present == null;
            case Attach attach -> present != null && attach.member().equals(present.id());
        };
    }

    /** Without a tap: which one it was is what this till itself saw. */
    private static @Nullable Finding found(JsonBody body) {
        return body.object("found")
                .map(f -> Wire.read(f.tree(), Finding.class).by(null))
                .orElse(null);
    }
}
