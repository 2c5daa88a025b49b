package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one basket: a value, the same for the same programme, facts, basket and context.
 *
 * @param programme the programme's id
 * @param version its version
 * @param before what the basket costs without us
 * @param after what it costs with everything that applied; never below what the returned lines make
 *     it, and never below 0 without them
 * @param lines one for each line of the basket, in its order
 * @param offers one for each offer of the programme, in its order
 * @param adjustments what the POS takes off; their amounts add up to before − after
 * @param bonus points the whole basket earns; below 0 when more comes back than is bought
 * @param context where and when it was decided
 * @param experiments those that this sale counts in
 * @param redeem what points can pay of it; absent where the programme does not let them, or nobody
 *     is known
 */
public record Quote(
        Currency currency,
        String programme,
        int version,
        Money before,
        Money after,
        List<QuotedLine> lines,
        List<OfferDecision> offers,
        List<Adjustment> adjustments,
        long bonus,
        QuoteContext context,
        List<ArmOfMember> experiments,
        @Nullable Redeeming redeem) {
    public Quote {
        lines = List.copyOf(lines);
        offers = List.copyOf(offers);
        adjustments = List.copyOf(adjustments);
        experiments = List.copyOf(experiments);
    }

    /**
     * The offers that applied without taking anything off: points, treatments. They are the
     * member's it was made for; nobody else gets them.
     *
     * @param member who buys in the end; absent for nobody known
     */
    public Set<String> extrasOf(@Nullable MemberId member) {
        if (member == null || !member.equals(context.member())) {
            return Set.of();
        }
        return offers.stream()
                .filter(offer -> offer.applied() && offer.amount().isZero())
                .map(OfferDecision::id)
                .collect(Collectors.toSet());
    }
}
