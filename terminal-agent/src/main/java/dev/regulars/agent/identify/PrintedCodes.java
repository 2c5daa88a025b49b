package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.receipt.ClaimCode;
import dev.regulars.loyalty.receipt.PrintedCode;
import dev.regulars.loyalty.receipt.ProvisionalCode;
import dev.regulars.loyalty.receipt.ReceiptCode;
import dev.regulars.loyalty.receipt.SignedCode;

/** What the codes say that a till of the shop printed. */
final class PrintedCodes {
    private final Directory directory;
    private final DirectoryKeys keys;
    private final Members members;
    private final MemberCards cards;
    private final Presentations presentations;
    private final Shop shop;
    private final Signers signers;

    PrintedCodes(
            Directory directory,
            DirectoryKeys keys,
            Members members,
            MemberCards cards,
            Presentations presentations,
            Shop shop) {
        this.directory = directory;
        this.keys = keys;
        this.members = members;
        this.cards = cards;
        this.presentations = presentations;
        this.shop = shop;
        this.signers = new Signers(directory);
    }

    Identified identify(String scan, Source source, PrintedCode code, String written) {
        return switch (code) {
            case ClaimCode claim ->
                    Identified.of(
                                    scan,
                                    source,
                                    Outcome.CLAIM,
                                    "A sale that can be given to a member until "
                                            + claim.validUntil()
                                            + ".")
                            .claim(claim.visit(), written);
            case SignedCode signed -> signed(scan, source, signed, written);
        };
    }

    private Identified signed(String scan, Source source, SignedCode signed, String written) {
        if (!signers.vouchFor(signed)) {
            return Identified.of(
                    scan,
                    source,
                    Outcome.UNREADABLE,
                    "This code is damaged, or no till of the shop made it.");
        }
        return switch (signed.content()) {
            case ReceiptCode receipt ->
                    Identified.of(
                                    scan,
                                    source,
                                    Outcome.RECEIPT,
                                    "A receipt of " + receipt.businessDate() + ".")
                            .receipt(receipt.visit(), written);
            case ProvisionalCode code -> provisional(scan, source, code);
        };
    }

    private Identified provisional(String scan, Source source, ProvisionalCode code) {
        var found = directory.find(keys.hashes(code.identifier()));
        if (found instanceof Found.Blocked) {
            return Identified.of(scan, source, Outcome.BLOCKED, "This code was blocked.");
        }
        if (shop.today().isAfter(code.validUntil())) {
            return Identified.of(
                    scan,
                    source,
                    Outcome.EXPIRED,
                    "This code was good until "
                            + code.validUntil()
                            + ": give the member a card or look them up.");
        }
        return members.known(code.member(), Assurance.MEDIUM)
                .map(known -> member(scan, source, known, Outcome.MEMBER, null))
                .orElseGet(() -> introduced(scan, source, code));
    }

    private Identified introduced(String scan, Source source, ProvisionalCode code) {
        var enrolledOn = code.validUntil().minusDays(ProvisionalCode.DAYS);
        var known = members.introduced(code.member(), enrolledOn, Assurance.MEDIUM);
        return member(scan, source, known, Outcome.NEW_MEMBER, enrolledOn);
    }

    private Identified member(
            String scan,
            Source source,
            KnownMember known,
            Outcome outcome,
            java.time.@org.jspecify.annotations.Nullable LocalDate introduced) {
        presentations.remember(
                known.id(), new Presentations.Seen(Assurance.MEDIUM, source.by(), introduced));
        var card = cards.of(known);
        var name = card.firstName() == null ? "A new member" : card.firstName();
        return Identified.of(scan, source, outcome, name + ", " + card.tierName() + ".").with(card);
    }
}
