package dev.regulars.agent.identify;

import dev.regulars.agent.member.Introduction;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.loyalty.member.TagTap;
import dev.regulars.loyalty.sale.Finding.By;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers for a while by what a member was found, so that a checkout knows how sure to be of
 * them, and which cards of nobody's were shown. Safe for many threads.
 */
public final class Presentations {
    private static final Duration MEMBERS = Duration.ofMinutes(30);
    private static final Duration CARDS = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Recently<MemberId, Seen> members;
    private final Recently<String, Presented> cards;
    private final Recently<String, MemberId> scans;

    public Presentations(Clock clock) {
        this.members = new Recently<>(clock, MEMBERS);
        this.cards = new Recently<>(clock, CARDS);
        this.scans = new Recently<>(clock, CARDS);
    }

    /**
     * A member who was found.
     *
     * @param introduced what a signed code says of them; absent for somebody this till knows by
     *     itself
     * @param tap of a secure tag, where it was one
     */
    public record Seen(
            Assurance assurance, By by, @Nullable Introduction introduced, @Nullable TagTap tap) {}

    /** How a member was found last; empty when they were not, lately. */
    public Optional<Seen> of(MemberId member) {
        return members.get(member);
    }

    /** The card that a scan showed, if it may be bound to somebody. */
    public Optional<Presented> card(String scan) {
        return cards.get(scan);
    }

    /** Whoever a scan showed, known here or not, as the one who brought somebody. */
    public Optional<Referrer> referrer(String scan) {
        return scans.get(scan)
                .map(member -> new Referrer(member, null))
                .or(() -> card(scan).map(card -> new Referrer(null, card.hash())));
    }

    /** A scan showed a member. */
    void remember(String scan, MemberId member) {
        scans.put(scan, member);
    }

    /** A member was found. */
    public void remember(MemberId member, Seen how) {
        members.put(member, how);
    }

    void remember(String scan, Presented card) {
        cards.put(scan, card);
    }

    static String newScan() {
        var bytes = new byte[8];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
