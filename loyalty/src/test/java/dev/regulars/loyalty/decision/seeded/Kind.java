package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.offer.QuotedLine;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.RedeemRule.As;
import dev.regulars.loyalty.programme.ReferralSide;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.Stacking;
import dev.regulars.loyalty.programme.Total;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What an offer can be made of, and what else a sale can have: each must be seen to matter. */
enum Kind {
    PERCENT(o -> o.give() instanceof Benefit.Percent),
    AMOUNT(o -> o.give() instanceof Benefit.AmountOff),
    FIXED_PRICE(o -> o.give() instanceof Benefit.FixedPrice),
    CHEAPEST_FREE(o -> o.give() instanceof Benefit.CheapestFree),
    BUY_N_GET_M(o -> o.give() instanceof Benefit.BuyGet),
    FREE_ITEM(o -> o.give() instanceof Benefit.FreePiece),
    MORE_POINTS(o -> o.give() instanceof Benefit.MorePoints),
    POINTS(o -> o.give() instanceof Benefit.Points),
    TREATMENT(o -> o.give() instanceof Benefit.Treatment),
    FAVOURITE_CATEGORY(o -> o.give().of().kind() == Scope.Kind.FAVOURITE),
    TIER(o -> !o.audience().tiers().isEmpty()),
    INVITATION_TIER(o -> o.audience().tiers().contains("friend")),
    SEGMENT(o -> !o.audience().segments().isEmpty()),
    AUDIENCE(o -> !o.audience().audiences().isEmpty()),
    ASSURANCE(o -> o.audience().assurance() != Assurance.LOW),
    CONSENT(o -> o.audience().consent() != null),
    ARM(o -> o.audience().arm() != null && o.audience().arm().group() == null),
    ARM_OF_A_GROUP(o -> o.audience().arm() != null && o.audience().arm().group() != null),
    REFERRED_FRIEND(o -> o.audience().referral() == ReferralSide.FRIEND),
    REFERRER(o -> o.audience().referral() == ReferralSide.REFERRER),
    BIRTHDAY(o -> o.period().birthday() != null),
    FROM(o -> o.period().from() != null),
    UNTIL(o -> o.period().until() != null),
    WEEKDAYS(o -> !o.period().weekdays().isEmpty()),
    STORES(o -> !o.stores().isEmpty()),
    EXCLUSIVE(Offer::exclusive),
    BEST_OF_A_GROUP(o -> o.stacks() instanceof Stacking.BestOf),
    WHEN_BASKET("basket.total"),
    WHEN_AMOUNT_OF("amountOf("),
    WHEN_PIECES_OF("piecesOf("),
    WHEN_VISITS("visits("),
    WHEN_SPEND("spend("),
    WHEN_DAYS_SINCE_ENROLMENT("daysSinceEnrolment"),
    WHEN_DAYS_SINCE_LAST_VISIT("daysSinceLastVisit"),
    WHEN_TIER("tier "),
    WHEN_SEGMENTS("segments"),
    WHEN_WEEKDAY("weekday "),
    WHEN_HOUR("hour "),
    WHEN_BONUS("bonus "),
    WHEN_EITHER_OR("||"),
    LIMIT_EVER(o -> isPer(o, Limit.Per.EVER)),
    LIMIT_PER_YEAR(o -> isPer(o, Limit.Per.YEAR)),
    LIMIT_PER_MONTH(o -> isPer(o, Limit.Per.MONTH)),
    LIMIT_PER_WEEK(o -> isPer(o, Limit.Per.WEEK)),
    LIMIT_PER_DAY(o -> isPer(o, Limit.Per.DAY)),
    OFFLINE_DENIED(o -> policy(o) instanceof OfflinePolicy.Deny),
    OFFLINE_LEASED(o -> policy(o) instanceof OfflinePolicy.Escrow),
    OFFLINE_LIMITED(o -> policy(o) instanceof OfflinePolicy.Limited),
    OFFLINE_VALUE(o ->
            policy(o) instanceof OfflinePolicy.Limited limited && limited.valuePerTill() != null),
    TOTAL_USES(o -> o.total() instanceof Total.Uses),
    TOTAL_BUDGET(o -> o.total() instanceof Total.Budget),
    GENERAL_CODE(o -> o.code() instanceof OfferCode.General),
    SINGLE_USE_CODE(o -> o.code() instanceof OfferCode.SingleUse),
    POINTS_AS_DISCOUNT(sale -> pointsAre(sale, As.DISCOUNT), Kind::paysPoints),
    POINTS_AS_PAYMENT(sale -> pointsAre(sale, As.PAYMENT), Kind::paysPoints),
    POINTS_EARNED(sale -> sale.sold().programme().bonus() != null, s -> s.quote().bonus() > 0),
    REFUND_OF_POINTS(sale -> !sale.sold().refunds().isEmpty(), Kind::paysPoints),
    EXPERIMENT_COUNTED(
            sale -> sale.sold().programme().offers().stream().anyMatch(ARM::isOf),
            sale -> !sale.quote().experiments().isEmpty()),
    EXCHANGE(
            sale -> sale.sold().basket().lines().stream().anyMatch(l -> l.isReturn()),
            sale -> !sale.applied().isEmpty()),
    LOWEST_PRICE(
            sale -> sale.sold().basket().lines().stream().anyMatch(l -> l.lowestPrice() != null),
            Kind::cutsAboveALowestPrice);

    private final @Nullable Predicate<Offer> ofOffer;
    private final Predicate<Decided> made;
    private final Predicate<Decided> applied;

    Kind(Predicate<Offer> ofOffer) {
        this.ofOffer = ofOffer;
        made = sale -> false;
        applied = sale -> false;
    }

    /** Of offers whose condition has a word. */
    Kind(String word) {
        this(o -> o.when() != null && o.when().text().contains(word));
    }

    Kind(Predicate<Decided> made, Predicate<Decided> applied) {
        ofOffer = null;
        this.made = made;
        this.applied = applied;
    }

    boolean isOf(Offer offer) {
        return ofOffer != null && ofOffer.test(offer);
    }

    /** Whether it is of the sale itself, and of no offer. */
    boolean isOfSale() {
        return ofOffer == null;
    }

    /** Whether a sale has it, apart from what its offers are. */
    boolean isMadeIn(Decided decided) {
        return made.test(decided);
    }

    /** Whether it mattered there. */
    boolean appliesIn(Decided decided) {
        return applied.test(decided);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static boolean isPer(Offer offer, Limit.Per per) {
        return offer.limit() != null && offer.limit().per() == per;
    }

    private static @Nullable OfflinePolicy policy(Offer offer) {
        return offer.limit() == null ? null : offer.limit().offline();
    }

    private static boolean pointsAre(Decided sale, As as) {
        var rule = sale.sold().programme().redeem();
        return rule != null && rule.as() == as && sale.sold().context().redeem() > 0;
    }

    private static boolean paysPoints(Decided sale) {
        return sale.quote().redeem() != null && sale.quote().redeem().points() > 0;
    }

    private static boolean cutsAboveALowestPrice(Decided sale) {
        return sale.quote().lines().stream()
                .filter(line -> SumLaws.bought(sale, line).lowestPrice() != null)
                .map(QuotedLine::discount)
                .anyMatch(discount -> discount.isPositive());
    }
}
