package dev.regulars.server.console.member;

import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.server.console.Shop;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;

/** What head office does to a member by hand: each is an event like any other. */
public final class CorrectMember {
    private final Transactions transactions;
    private final OwnEvents events;
    private final Shop shop;

    public CorrectMember(Transactions transactions, OwnEvents events, Shop shop) {
        this.transactions = transactions;
        this.events = events;
        this.shop = shop;
    }

    /** Tills refuse the card once they have heard of it. */
    public void block(MemberId member, CardHash card, String reason) {
        var currency = shop.now().currency();
        transactions.write(() -> events.happened(currency, new CardBlocked(member, card, reason)));
    }

    /**
     * @param points to give; negative to take
     */
    public void correct(MemberId member, long points, String reason) {
        var now = shop.now();
        var until =
                now.programme()
                        .map(p -> p.bonus())
                        .map(rule -> rule.until(now.today()))
                        .orElse(null);
        var corrected = new BonusCorrected(member, points, reason, now.today(), until);
        transactions.write(() -> events.happened(now.currency(), corrected));
    }
}
