package dev.regulars.loyalty.code;

import dev.regulars.loyalty.id.MemberId;
import java.time.LocalDate;

/**
 * What a member carries for years, on paper or plastic: signed by head office, so that any till can
 * check it without a network and serve even somebody of whom it never heard. Can be copied, so it
 * is of medium assurance.
 *
 * @param key which of head office's keys signs it; from 1, below 1,000
 * @param programme whose member it is
 * @param number which code of this member it is, from 1: one that was lost is blocked and the next
 *     one given out
 * @param tier the member's at issue; what a till knows itself goes before it
 * @param validUntil the last business date on which it is honoured
 */
public record MemberCode(
        int key,
        String programme,
        MemberId member,
        int number,
        String tier,
        LocalDate issuedOn,
        LocalDate validUntil)
        implements SignedContent {
    static final String PREFIX = "RGM1";

    private static final int MOST_KEYS = 999;

    public MemberCode {
        if (key < 1 || key > MOST_KEYS) {
            throw new IllegalArgumentException("key must be 1 to 999, not " + key);
        }
        if (number < 1) {
            throw new IllegalArgumentException("a member's codes count from 1, not " + number);
        }
        if (validUntil.isBefore(issuedOn)) {
            throw new IllegalArgumentException(
                    "a code of " + issuedOn + " cannot end on " + validUntil);
        }
    }

    /** Under this name a directory finds what was said of this one code. */
    public String identifier() {
        return identifier(member, number);
    }

    /** The same for a code that was not read. */
    public static String identifier(MemberId member, int number) {
        return "code:" + member.value() + ":" + number;
    }

    @Override
    public Signer signer() {
        return new Signer.HeadOffice(key);
    }

    @Override
    public String prefix() {
        return PREFIX;
    }

    @Override
    public byte[] packed() {
        return new Pack()
                .number(key)
                .text(programme)
                .id(member)
                .number(number)
                .text(tier)
                .date(issuedOn)
                .number(issuedOn.until(validUntil, java.time.temporal.ChronoUnit.DAYS))
                .bytes();
    }

    /** The characters that make the smallest QR code. */
    @Override
    public String text(byte[] bytes) {
        return Base45.write(bytes);
    }

    static MemberCode unpacked(Unpack in) {
        int key = Math.toIntExact(in.number());
        var programme = in.text();
        var member = new MemberId(in.id());
        int number = Math.toIntExact(in.number());
        var tier = in.text();
        var issuedOn = in.date();
        return new MemberCode(
                key, programme, member, number, tier, issuedOn, issuedOn.plusDays(in.number()));
    }
}
