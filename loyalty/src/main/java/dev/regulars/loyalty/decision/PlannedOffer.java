package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.discount.Cutter;
import dev.regulars.loyalty.discount.Stage;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.ArmOfMember;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Stacking;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An offer with everything done that does not depend on the sale. */
final class PlannedOffer {
    private final Offer offer;
    private final int place;
    private final Map<String, String> texts = new ConcurrentHashMap<>();
    private final Reason applied;
    private final @Nullable ArmCheck arm;
    private final LimitCheck limit;
    private final Check[] checks;
    private final Check[] besidesArm;
    private final @Nullable String group;
    private final boolean exclusive;
    private final int turn;
    private final @Nullable Cutter cutter;
    private final long most;
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
        var gift = Gift.values(offer.give());
        applied = new Reason("applied", gift);
        arm = ArmCheck.of(offer, experiments).orElse(null);
        limit = new LimitCheck(offer);
        ofMoney = limit.isOfMoney();
        group = offer.stacks() instanceof Stacking.BestOf(var name) ? name : null;
        exclusive = offer.exclusive();
        cutter = offer.give() instanceof Benefit.Cut cut ? new Cutter(cut) : null;
        most = cutter == null ? 0 : cutter.most();
        turn = stage() * programme.offers().size() + place;
        scope = scopes.place(offer.give().of());
        points = offer.give() instanceof Benefit.Points(var grant, _) ? grant : 0;
        times = offer.give() instanceof Benefit.MorePoints more ? hundredths(more.times()) : 0;
        ofBasket = offer.give() instanceof Benefit.Cut cut && Stage.of(cut).isOfBasket();
        checks =
                Stream.of(
                                AudienceCheck.of(offer, programme),
                                Optional.ofNullable(arm),
                                StoreCheck.of(offer),
                                PeriodCheck.of(offer),
                                CodeCheck.of(offer),
                                Optional.of(limit),
                                ConditionCheck.of(
                                        offer, conditions, gift, programme.defaults().currency()),
                                LinesCheck.of(offer.give(), scope, gift))
                        .flatMap(Optional::stream)
                        .toArray(Check[]::new);
        besidesArm = Arrays.stream(checks).filter(check -> check != arm).toArray(Check[]::new);
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

    /** The most that it takes off, in minor units. */
    long most() {
        return most;
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
        return sale.restricted() && sale.context().stopped().contains(offer.id())
                ? Why.STOPPED
                : Check.first(checks, sale);
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
        return reason == null || forArm && Check.first(besidesArm, sale) == null;
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

    private static int hundredths(BigDecimal times) {
        return times.movePointRight(2).intValueExact();
    }

    /** What takes nothing off comes last. */
    private int stage() {
        return offer.give() instanceof Benefit.Cut cut
                ? Stage.of(cut).ordinal()
                : Stage.values().length;
    }
}
