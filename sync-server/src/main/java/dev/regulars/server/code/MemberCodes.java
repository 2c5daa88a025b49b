package dev.regulars.server.code;

import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.server.code.GivenCodes.Given;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/**
 * Gives members codes to carry. Every till serves a member by their code alone, without a network;
 * one that was lost is blocked when the next is given.
 */
public final class MemberCodes {
    /** What such a code is called among a member's cards. */
    public static final String FORMAT = "member code";

    private static final Period LASTS = Period.ofYears(3);

    private final Transactions transactions;
    private final GivenCodes given;
    private final CodeKeys codeKeys;
    private final ServerKeys keys;
    private final OwnEvents events;
    private final CurrentProgramme programme;

    public MemberCodes(
            Transactions transactions,
            GivenCodes given,
            CodeKeys codeKeys,
            ServerKeys keys,
            OwnEvents events,
            CurrentProgramme programme) {
        this.transactions = transactions;
        this.given = given;
        this.codeKeys = codeKeys;
        this.keys = keys;
        this.events = events;
        this.programme = programme;
    }

    /** The code that a member carries, as it is printed; empty when they were given none. */
    public Optional<String> current(MemberId member, String tier) {
        return transactions.read(() ->
                given.last(member, FORMAT)
                        .filter(last -> !last.blocked())
                        .flatMap(last -> written(member, tier, last)));
    }

    /**
     * Gives a member the next code; the one before counts no more once tills have heard of it.
     *
     * @param reason why, for the one that is blocked
     * @return the code as it is printed; empty before there is a programme
     */
    public Optional<String> give(MemberId member, String tier, String reason) {
        return transactions.write(() -> {
            var last = given.last(member, FORMAT);
            last.filter(code -> !code.blocked())
                    .ifPresent(code ->
                            events.happened(
                                    programme.currency(),
                                    new CardBlocked(member, hash(member, code.number()), reason)));
            int number = last.map(Given::number).orElse(0) + 1;
            var until = programme.today().plus(LASTS);
            events.happened(
                    programme.currency(), new CardBound(member, card(member, number, until)));
            return written(member, tier, new Given(number, until, false));
        });
    }

    private Card card(MemberId member, int number, LocalDate validUntil) {
        return new Card(hash(member, number), FORMAT, Assurance.MEDIUM, validUntil, false);
    }

    private CardHash hash(MemberId member, int number) {
        return keys.directory().hash(MemberCode.identifier(member, number));
    }

    private Optional<String> written(MemberId member, String tier, Given code) {
        return programme
                .find()
                .map(p ->
                        new MemberCode(
                                codeKeys.newest(),
                                p.programme(),
                                member,
                                code.number(),
                                tier,
                                code.validUntil().minus(LASTS),
                                code.validUntil()))
                .map(codeKeys::written);
    }
}
