package dev.regulars.server.console.member;

import dev.regulars.loyalty.event.MemberEvent;
import dev.regulars.loyalty.event.MemberEvent.InvitationTakenBack;
import dev.regulars.loyalty.event.MemberEvent.MemberInvited;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.console.Shop;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Invites members to tiers that nobody can earn, from today on, and takes that back. */
public final class InviteMember {
    private final Transactions transactions;
    private final OwnEvents events;
    private final Shop shop;

    public InviteMember(Transactions transactions, OwnEvents events, Shop shop) {
        this.transactions = transactions;
        this.events = events;
        this.shop = shop;
    }

    /**
     * @param until last day; absent where the invitation has no end
     */
    public void invite(MemberId member, String tier, @Nullable LocalDate until, String reason) {
        say(new MemberInvited(member, tier, shop.now().today(), until, reason));
    }

    /** The member falls as the tier's rule says. */
    public void takeBack(MemberId member, String tier, String reason) {
        say(new InvitationTakenBack(member, tier, shop.now().today(), reason));
    }

    private void say(MemberEvent event) {
        var currency = shop.now().currency();
        transactions.write(() -> events.happened(currency, event));
    }
}
