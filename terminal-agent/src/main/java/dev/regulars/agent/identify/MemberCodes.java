package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.member.Introduction;
import dev.regulars.agent.programme.InForce;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.ProvisionalCode;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import java.time.LocalDate;
import java.util.Optional;

/** Members by a code whose signature holds. */
final class MemberCodes {
    private final Programmes programmes;
    private final Directory directory;
    private final DirectoryKeys keys;
    private final Shop shop;
    private final Arrivals arrivals;

    MemberCodes(
            Programmes programmes,
            Directory directory,
            DirectoryKeys keys,
            Shop shop,
            Arrivals arrivals) {
        this.programmes = programmes;
        this.directory = directory;
        this.keys = keys;
        this.shop = shop;
        this.arrivals = arrivals;
    }

    /** What a till gave a new member. */
    Identified provisional(String scan, Source source, ProvisionalCode code) {
        var enrolledOn = code.validUntil().minusDays(ProvisionalCode.DAYS);
        return objection(scan, source, code.identifier(), code.member(), code.validUntil())
                .orElseGet(() ->
                        arrivals.vouched(
                                scan,
                                source,
                                code.member(),
                                new Introduction(enrolledOn, null, code.brought()),
                                Assurance.MEDIUM));
    }

    /** What head office gave a member. */
    Identified issued(String scan, Source source, MemberCode code) {
        if (!isOurs(code.programme())) {
            return Identified.of(
                    scan,
                    source,
                    Outcome.NOT_OURS,
                    "This is a code of another programme: " + code.programme() + ".");
        }
        return objection(scan, source, code.identifier(), code.member(), code.validUntil())
                .orElseGet(() ->
                        arrivals.vouched(
                                scan,
                                source,
                                code.member(),
                                new Introduction(code.issuedOn(), code.tier()),
                                Assurance.MEDIUM));
    }

    /** Why somebody is not served by this code. */
    private Optional<Identified> objection(
            String scan, Source source, String identifier, MemberId member, LocalDate validUntil) {
        if (directory.find(keys.hashes(identifier)) instanceof Found.Blocked) {
            return refused(scan, source, Outcome.BLOCKED, "This code was blocked.");
        }
        if (directory.isErased(member)) {
            return refused(scan, source, Outcome.UNKNOWN_CARD, "This card's member is no more.");
        }
        if (shop.today().isAfter(validUntil)) {
            return refused(
                    scan,
                    source,
                    Outcome.EXPIRED,
                    "This code was good until "
                            + validUntil
                            + ": give the member a card or look them up.");
        }
        return Optional.empty();
    }

    private boolean isOurs(String programme) {
        return programmes
                .inForce()
                .map(InForce::programme)
                .filter(own -> !own.programme().equals(programme))
                .isEmpty();
    }

    private static Optional<Identified> refused(
            String scan, Source source, Outcome outcome, String text) {
        return Optional.of(Identified.of(scan, source, outcome, text));
    }
}
