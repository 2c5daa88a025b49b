package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.discount.Cutter;
import dev.regulars.loyalty.discount.Stage;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.ArmOfMember;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.Values;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.Stacking;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** An offer with everything done that does not depend on the sale. */
final class PlannedOffer {
    private final Offer offer;
    private final int place;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Values gift;
    private final Reason applied;
    private final Reason noMatchingLine;
    private final AudienceCheck audience;
    private final @Nullable ArmCheck arm;
    private final PeriodCheck period;
    private final LimitCheck limit;
    private final @Nullable ConditionCheck condition;
    private final Set<String> stores;
    private final @Nullable String group;
    private final boolean exclusive;
    private final int turn;
    private final @Nullable Cutter cutter;
    private final int scope;
    private final boolean ofMoney;
    private final boolean ofBasket;
    private final long points;
    private final int times;

    PlannedOffer(
            CheckedProgramme programme,
            int place,
            Experiments experiments,
            Conditions conditions,
            Scopes scopes) {
        offer = programme.offers().get(place);
        this.place = place;
        gift = Gift.values(offer.give());
        applied = new Reason("applied", gift);
        noMatchingLine = new Reason("no-matching-line", gift);
        audience = new AudienceCheck(offer, programme);
        arm = arm(experiments);
        period = new PeriodCheck(offer.period(), offer.timed());
        limit = new LimitCheck(offer);
        ofMoney = limit.isOfMoney();
        stores = Set.copyOf(offer.stores());
        group = offer.stacks() instanceof Stacking.BestOf(var name) ? name : null;
        exclusive = offer.exclusive();
        cutter = offer.give() instanceof Benefit.Cut cut ? new Cutter(cut) : null;
        turn = stage() * programme.offers().size() + place;
        scope = scopes.place(offer.give().of());
        points = offer.give() instanceof Benefit.Points(var grant, _) ? grant : 0;
        times = offer.give() instanceof Benefit.MorePoints more ? hundredths(more.times()) : 0;
        ofBasket = offer.give() instanceof Benefit.Cut cut && Stage.of(cut).isOfBasket();
        condition = condition(conditions, programme.defaults().currency());
    }

    Offer offer() {
        return offer;
    }

    /** What a receipt in this language calls it; the languages are those of our stores. */
    String text(String language) {
        var known = texts.get(language);
        return known == null ? texts.computeIfAbsent(language, offer::text) : known;
    }

    /** Its place in the programme, from 0. */
    int place() {
        return place;
    }

    /** When it is taken off: by stage, then by place. */
    int turn() {
        return turn;
    }

    /** Whether it lowers the price. */
    boolean cuts() {
        return cutter != null;
    }

    /**
     * Whether it lowers the price of the basket as a whole, after all that lower those of lines.
     */
    boolean ofBasket() {
        return ofBasket;
    }

    /** What takes it off prices; absent where it gives another thing. */
    @Nullable Cutter cutter() {
        return cutter;
    }

    /** Points that it grants; 0 where it gives another thing. */
    long points() {
        return points;
    }

    /** How many times the points it gives, in hundredths; 0 where it gives another thing. */
    int times() {
        return times;
    }

    /** The group of which only the best applies; absent for most. */
    @Nullable String group() {
        return group;
    }

    /** Whether it applies only by itself. */
    boolean exclusive() {
        return exclusive;
    }

    /** Place in {@link Scopes} of the lines that it is for. */
    int scope() {
        return scope;
    }

    /**
     * Why it cannot apply, whatever else does; null when it can. What the customer can change comes
     * last, so that it is named only when nothing else stands in the way.
     */
    @Nullable Reason whyNot(Case sale) {
        var stopped = sale.context().stopped();
        if (!stopped.isEmpty() && stopped.contains(offer.id())) {
            return Why.STOPPED;
        }
        var reason = audience.whyNot(sale.facts(), sale.context());
        if (reason == null && arm != null) {
            reason = arm.whyNot(sale.context());
        }
        return reason == null ? whyNotNow(sale) : reason;
    }

    /** Whether it is one arm of an experiment. */
    boolean isTried() {
        return arm != null;
    }

    /** Where the member stands in its experiment; null where that does not ask them. */
    @Nullable ArmOfMember arm(QuoteContext context) {
        var name = arm == null ? null : arm.arm(context);
        return name == null ? null : new ArmOfMember(arm.experiment(), name);
    }

    /**
     * Whether it would apply if the member were in its arm.
     *
     * @param reason what {@link #whyNot} said
     */
    boolean holdsBesidesArm(Case sale, @Nullable Reason reason) {
        boolean forArm = reason == Why.OTHER_ARM || reason == Why.HOLDOUT;
        return reason == null || forArm && whyNotNow(sale) == null;
    }

    private @Nullable Reason whyNotNow(Case sale) {
        var facts = sale.facts();
        var context = sale.context();
        Reason reason = isSoldIn(context.store()) ? null : Why.OTHER_STORE;
        if (reason == null) {
            reason = period.whyNot(facts.birthday(), context.date(), context.frozen());
        }
        if (reason == null) {
            reason = CodeCheck.whyNot(offer.id(), offer.code(), context);
        }
        if (reason == null) {
            reason = limit.whyNot(facts, context);
        }
        if (reason == null && condition != null) {
            reason = condition.whyNot(sale.situation());
        }
        return reason == null ? whyNothing(sale) : reason;
    }

    /** Whether what it takes off could be more than there is left of it. */
    boolean isOfMoney() {
        return ofMoney;
    }

    /** Why it cannot take so much off, whatever else does; null when it can. */
    @Nullable Reason whyTooMuch(Money off, QuoteContext context) {
        return limit.whyTooMuch(off, context.rights());
    }

    /** The reason of an offer that applied. */
    Reason applied() {
        return applied;
    }

    private boolean isSoldIn(StoreId store) {
        return stores.isEmpty() || stores.contains(store.value());
    }

    private @Nullable Reason whyNothing(Case sale) {
        boolean unknown = sale.facts().traits().favourite() == null;
        if (unknown && offer.give().of().kind() == Scope.Kind.FAVOURITE) {
            return Why.NO_FAVOURITE;
        }
        return switch (offer.give()) {
            case Benefit.Cut ignored -> sale.lines().in(scope).whyNothing(noMatchingLine);
            case Benefit.Points ignored -> sale.lines().in(scope).whyNoPoints(noMatchingLine);
            case Benefit.MorePoints ignored -> sale.lines().in(scope).whyNoPoints(noMatchingLine);
            case Benefit.Treatment ignored -> null;
        };
    }

    private static int hundredths(BigDecimal times) {
        return times.movePointRight(2).intValueExact();
    }

    /** What takes nothing off comes last. */
    private int stage() {
        return offer.give() instanceof Benefit.Cut cut
                ? Stage.of(cut).ordinal()
                : Stage.values().length;
    }

    private @Nullable ArmCheck arm(Experiments experiments) {
        var of = offer.audience().arm();
        return of == null ? null : new ArmCheck(of.experiment(), offer.id(), experiments);
    }

    private @Nullable ConditionCheck condition(Conditions conditions, Currency currency) {
        var when = offer.when();
        return when == null
                ? null
                : new ConditionCheck(conditions.ready(when), when.text(), gift, currency);
    }
}
