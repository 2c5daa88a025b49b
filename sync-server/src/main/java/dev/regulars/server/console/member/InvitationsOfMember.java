package dev.regulars.server.console.member;

import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.server.console.ShopNow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * To what a member is invited, and may be.
 *
 * @param tiers those that nobody can earn, lowest first
 * @param said newest first
 */
public record InvitationsOfMember(List<TierRule> tiers, List<InvitationRow> said) {
    public InvitationsOfMember {
        tiers = List.copyOf(tiers);
        said = List.copyOf(said);
    }

    /** Of what was said, by the programme in force. */
    public static InvitationsOfMember of(ShopNow shop, List<InvitationRow> said) {
        var tiers =
                shop.programme().map(p -> p.tiers().lowestFirst()).orElse(List.of()).stream()
                        .filter(TierRule::invitation)
                        .toList();
        return new InvitationsOfMember(tiers, said);
    }

    /** Whether there is anything to show. */
    public boolean isEmpty() {
        return tiers.isEmpty() && said.isEmpty();
    }

    /** The invitations that hold today, by tier. */
    public Map<String, InvitationRow> now(ShopNow shop) {
        var last = new LinkedHashMap<String, InvitationRow>();
        said.forEach(row -> last.putIfAbsent(row.tier(), row));
        last.values().removeIf(row -> !row.holds(shop.today()));
        return last;
    }
}
