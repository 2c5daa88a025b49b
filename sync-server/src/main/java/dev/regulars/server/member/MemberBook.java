package dev.regulars.server.member;

import dev.regulars.loyalty.event.MemberEvent;
import dev.regulars.loyalty.event.MemberEvent.ApproachChanged;
import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.ConsentChanged;
import dev.regulars.loyalty.event.MemberEvent.InvitationTakenBack;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.MemberEvent.MemberErased;
import dev.regulars.loyalty.event.MemberEvent.MemberInvited;
import dev.regulars.loyalty.event.MemberEvent.MembersMerged;
import dev.regulars.loyalty.event.MemberEvent.MembersUnmerged;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.tier.Invitations.Said;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Writes what happens to members into the facts. Called inside a write. */
public final class MemberBook {
    private final Members members;

    public MemberBook(Members members) {
        this.members = members;
    }

    /** Counts one event; returns who must be recomputed. */
    public Set<MemberId> count(Filed filed, MemberEvent event) {
        var order = Order.of(filed);
        members.mention(event.member(), filed.envelope().position());
        switch (event) {
            case MemberEnrolled e -> enrol(filed, e, order);
            case CardBound(var member, var card) -> members.bind(member, card, order);
            case CardBlocked(var member, var card, var reason) ->
                    members.block(member, card, reason, order);
            case ConsentChanged(var member, var consent) ->
                    members.consent(member, consent, order, 0);
            case MembersMerged e -> {
                return merge(filed, e.member(), e.merged(), false);
            }
            case MembersUnmerged e -> {
                return merge(filed, e.member(), e.merged(), true);
            }
            case BonusCorrected e -> members.correct(e, order);
            case ApproachChanged(var member, var approach) ->
                    members.approach(member, approach, order);
            case MemberInvited(var member, var tier, var from, var until, var reason) ->
                    members.invite(member, new Said(tier, true, from, until), reason, order);
            case InvitationTakenBack(var member, var tier, var from, var reason) ->
                    members.invite(member, new Said(tier, false, from, null), reason, order);
            case MemberErased(var member, _) -> members.erase(member, order);
        }
        return Set.of(event.member());
    }

    private void enrol(Filed filed, MemberEnrolled enrolled, Order order) {
        members.enrol(enrolled, filed.envelope().store(), order);
        if (enrolled.referredBy() != null) {
            members.refer(enrolled.member(), enrolled.referredBy(), order);
        }
        int place = 0;
        for (var consent : enrolled.consents()) {
            members.consent(enrolled.member(), consent, order, place++);
        }
    }

    private Set<MemberId> merge(Filed filed, MemberId member, MemberId merged, boolean undone) {
        members.mention(merged, filed.envelope().position());
        members.merge(member, merged, undone, Order.of(filed));
        var touched = members.together(List.of(member, merged));
        touched.forEach(one -> members.relate(one, root(one)));
        return touched;
    }

    /** Follows merges upwards; should they run in a circle, its least id is the root. */
    private MemberId root(MemberId member) {
        var seen = new LinkedHashSet<MemberId>();
        var at = member;
        while (seen.add(at)) {
            var parent = members.parent(at);
            if (parent.isEmpty()) {
                return at;
            }
            at = parent.get();
        }
        return circle(seen, at);
    }

    private static MemberId circle(Set<MemberId> path, MemberId entry) {
        return path.stream()
                .dropWhile(m -> !m.equals(entry))
                .min((one, other) -> one.value().compareTo(other.value()))
                .orElseThrow();
    }
}
