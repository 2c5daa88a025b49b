package dev.regulars.loyalty.code;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import java.time.LocalDate;

/**
 * What a new member shows until they have a card: signed by the till that enrolled them, so that
 * any other till can serve them at once without a network.
 *
 * @param validUntil the last business date on which it is honoured
 * @param brought whether somebody was named as who brought them
 */
public record ProvisionalCode(TillId till, MemberId member, LocalDate validUntil, boolean brought)
        implements SignedContent {
    static final String PREFIX = "RGP1";

    /** How long such a code is good. */
    public static final int DAYS = 14;

    /** Under this name a directory finds it: the same for every code of this member. */
    public String identifier() {
        return "code:" + member.value();
    }

    @Override
    public Signer signer() {
        return new Signer.Till(till);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    /** Last, where an earlier build does not look. */
    @Override
    public byte[] packed() {
        var out = new Pack().id(till).id(member).date(validUntil);
        return (brought ? out.number(1) : out).bytes();
    }

    static ProvisionalCode unpacked(Unpack in) {
        return new ProvisionalCode(
                new TillId(in.id()), new MemberId(in.id()), in.date(), !in.isOver());
    }
}
