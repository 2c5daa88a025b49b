package dev.regulars.agent.identify;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.TagTap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whose a card is, or that it is nobody's yet and may be given to somebody. */
final class CardHolders {
    private final Directory directory;
    private final Members members;
    private final Arrivals arrivals;
    private final Presentations presentations;
    private final Shop shop;

    CardHolders(
            Directory directory,
            Members members,
            Arrivals arrivals,
            Presentations presentations,
            Shop shop) {
        this.directory = directory;
        this.members = members;
        this.arrivals = arrivals;
        this.presentations = presentations;
        this.shop = shop;
    }

    /**
     * A card that was shown.
     *
     * @param hashes of its identifier, newest first
     * @param format the programme's name of the kind, or {@code uid}
     * @param proved how sure its own proof makes us; absent for a card that proves nothing, which
     *     is as sure as it was when it was bound
     * @param counter of a secure tag
     */
    record Shown(
            List<CardHash> hashes,
            String format,
            @Nullable Assurance proved,
            @Nullable Integer counter) {

        /** A card that proves nothing. */
        static Shown plain(List<CardHash> hashes, String format) {
            return new Shown(hashes, format, null, null);
        }

        @Nullable TagTap tap(Card card) {
            return counter == null ? null : new TagTap(card.hash(), counter);
        }
    }

    Identified identify(String scan, Source source, Shown shown) {
        return switch (directory.find(shown.hashes())) {
            case Found.Known(var member, var card, var _) when card.honouredOn(shop.today()) ->
                    known(scan, source, member, card, shown);
            case Found.Known _ ->
                    Identified.of(scan, source, Outcome.EXPIRED, "This card is no longer valid.");
            case Found.Blocked _ ->
                    Identified.of(
                            scan,
                            source,
                            Outcome.BLOCKED,
                            "This card was blocked: ask for another, or look the member up.");
            case Found.Unknown() -> nobodys(scan, source, shown);
        };
    }

    private Identified known(String scan, Source source, MemberId member, Card card, Shown shown) {
        var proved = shown.proved();
        return members.known(member, proved == null ? card.assurance() : proved)
                .map(known -> arrivals.tapped(scan, source, known, shown.tap(card)))
                .orElseGet(() ->
                        Identified.of(
                                scan,
                                source,
                                Outcome.UNKNOWN_CARD,
                                "This card's member is no more."));
    }

    private Identified nobodys(String scan, Source source, Shown shown) {
        var assurance = shown.proved() == null ? Assurance.LOW : shown.proved();
        presentations.remember(
                scan,
                new Presented(
                        shown.hashes().getFirst(), shown.format(), assurance, shown.counter()));
        return Identified.of(
                scan,
                source,
                Outcome.UNKNOWN_CARD,
                "This card is nobody's yet: it can be given to a new member.");
    }
}
