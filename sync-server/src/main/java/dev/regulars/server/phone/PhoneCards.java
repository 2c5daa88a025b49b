package dev.regulars.server.phone;

import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.RotatingSecret;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.key.Tokens;
import dev.regulars.server.phone.PhoneLinks.Link;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Puts members' cards on their phones. A member has one phone card: who gives the next blocks the
 * one before, taken or not.
 */
public final class PhoneCards {
    /** What such a card is called among a member's cards. */
    public static final String FORMAT = "phone card";

    /** How long a link may be opened. */
    public static final Duration LINK_LASTS = Duration.ofHours(24);

    private final Transactions transactions;
    private final PhoneLinks links;
    private final ServerKeys keys;
    private final OwnEvents events;
    private final CurrentProgramme programme;
    private final Clock clock;

    public PhoneCards(
            Transactions transactions,
            PhoneLinks links,
            ServerKeys keys,
            OwnEvents events,
            CurrentProgramme programme,
            Clock clock) {
        this.transactions = transactions;
        this.links = links;
        this.keys = keys;
        this.events = events;
        this.programme = programme;
        this.clock = clock;
    }

    /**
     * What a member is sent.
     *
     * @param token what the link carries, shown once
     */
    public record Offer(String token, Instant expiresAt) {}

    /**
     * What a phone keeps.
     *
     * @param beginning all of its codes but the digits
     * @param secret 20 bytes, base64
     * @param club what the programme is called
     */
    public record OnPhone(String beginning, String secret, String club) {}

    /**
     * A link for the next phone of a member.
     *
     * @param reason why, for the phone whose card is blocked
     */
    public Offer offer(MemberId member, String reason) {
        var token = Tokens.random();
        var now = clock.instant();
        var link =
                transactions.write(() -> {
                    var next = new Link(member, links.newest(member) + 1, now.plus(LINK_LASTS));
                    links.replaceBefore(member, next.number(), now)
                            .forEach(number -> block(member, number, reason));
                    links.save(Tokens.hash(token), next);
                    return next;
                });
        return new Offer(token, link.expiresAt());
    }

    /** A phone takes its card; empty where the link was used, replaced or is too old. */
    public Optional<OnPhone> take(String token) {
        return transactions.write(
                () -> links.take(Tokens.hash(token), clock.instant()).map(this::bound));
    }

    private OnPhone bound(Link link) {
        var member = link.member();
        var hash = hash(member, link.number());
        var card = new Card(hash, FORMAT, Assurance.HIGH, null, false);
        events.happened(programme.currency(), new CardBound(member, card));
        var directory = keys.directory();
        var secret = new RotatingSecret(directory.rotating(member, link.number()));
        return new OnPhone(
                RotatingCode.beginning(directory.version(), member, link.number()),
                secret.base64(),
                programme.find().map(CheckedProgramme::name).orElse(""));
    }

    private void block(MemberId member, int number, String reason) {
        var hash = hash(member, number);
        events.happened(programme.currency(), new CardBlocked(member, hash, reason));
    }

    private CardHash hash(MemberId member, int number) {
        return keys.directory().hash(RotatingCode.identifier(member, number));
    }
}
