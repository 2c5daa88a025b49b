package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.money.Money;
import java.util.Map;
import java.util.Set;

/**
 * What a till has granted that head office has not confirmed, by offer id: what offline policies
 * count.
 *
 * @param online whether head office answered just now, so that nothing is unconfirmed for long
 * @param byMember uses of this member at this till that their sheet does not include
 * @param today uses of all members at this till on this business date
 * @param value what this till has given away unconfirmed
 * @param leases offers whose right is leased to this till for this member
 * @param left units that this till may still give of offers that are limited in total; an offer
 *     that is not named here is not counted
 * @param withheld offers that this till must not grant now, and why
 */
public record TillRights(
        boolean online,
        Map<String, Integer> byMember,
        Map<String, Integer> today,
        Map<String, Money> value,
        Set<String> leases,
        Map<String, Long> left,
        Map<String, Reason> withheld) {

    /** Nothing to count: head office itself, or a till that has granted nothing and is online. */
    public static final TillRights ONLINE =
            new TillRights(true, Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    /** A till that has granted nothing yet and cannot ask. */
    public static final TillRights OFFLINE =
            new TillRights(false, Map.of(), Map.of(), Map.of(), Set.of(), Map.of(), Map.of());

    public TillRights {
        byMember = Map.copyOf(byMember);
        today = Map.copyOf(today);
        value = Map.copyOf(value);
        leases = Set.copyOf(leases);
        left = Map.copyOf(left);
        withheld = Map.copyOf(withheld);
    }
}
