package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Comparison;
import dev.regulars.loyalty.condition.Comparison.Subject;
import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.condition.Operator;
import dev.regulars.loyalty.condition.ReadyCondition;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.condition.Verdict;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.Values;
import dev.regulars.loyalty.programme.Offer;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether an offer's condition holds, and what is missing where it is plain enough to tell. */
final class ConditionCheck implements Check {
    private final ReadyCondition condition;
    private final Reason notMet;
    private final Values gift;
    private final Currency currency;

    private ConditionCheck(ReadyCondition condition, String text, Values gift, Currency currency) {
        this.condition = condition;
        this.gift = gift;
        this.currency = currency;
        notMet = Why.of("condition-not-met", "condition", text);
    }

    /**
     * Empty for an offer that has no condition.
     *
     * @param gift what it gives, as values that fill a sentence
     */
    static Optional<Check> of(Offer offer, Conditions conditions, Values gift, Currency currency) {
        return Optional.ofNullable(offer.when())
                .map(when ->
                        new ConditionCheck(conditions.ready(when), when.text(), gift, currency));
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        var situation = sale.situation();
        return switch (condition.judge(situation)) {
            case Verdict.Holds ignored -> null;
            case Verdict.Broken broken -> Why.ruleFailed(broken.why());
            case Verdict.Fails fails ->
                    fails.because() == null ? notMet : whyNot(fails.because(), situation);
        };
    }

    private Reason whyNot(Comparison because, Situation situation) {
        long now = because.value(situation);
        boolean tooLittle =
                because.operator().wantsMore()
                        || because.operator() == Operator.EQUAL && now < because.literal();
        if (because.operator() == Operator.NOT_EQUAL) {
            return notMet;
        }
        return tooLittle ? tooLittle(because, now) : tooMuch(because, now);
    }

    private Reason tooLittle(Comparison because, long now) {
        long missing = because.least() - now;
        return switch (because.subject()) {
            case BASKET_TOTAL -> basket("below-minimum", because, money(missing));
            case AMOUNT_OF -> basket("below-minimum-of", because, money(missing));
            case PIECES_OF -> basket("too-few-pieces", because, missing);
            case SPEND -> window("too-little-spent", because, "missing", money(missing));
            case VISITS -> window("too-few-visits", because, "missing", missing);
            case DAYS_SINCE_ENROLMENT -> Why.of("joined-too-lately", "days", missing);
            case DAYS_SINCE_LAST_VISIT -> Why.of("away-too-shortly", "days", missing);
            case BONUS -> Why.of("too-few-points", "missing", missing);
            case HOUR -> Why.OUTSIDE_HOURS;
        };
    }

    private Reason tooMuch(Comparison because, long now) {
        return switch (because.subject()) {
            case BASKET_TOTAL, AMOUNT_OF, PIECES_OF -> Reason.of("basket-too-large");
            case SPEND -> window("too-much-spent", because, "found", money(now));
            case VISITS -> window("too-many-visits", because, "found", now);
            case DAYS_SINCE_ENROLMENT -> Why.of("joined-too-long-ago", "days", now);
            case DAYS_SINCE_LAST_VISIT -> Why.of("away-too-long", "days", now);
            case BONUS -> Why.of("too-many-points", "found", now);
            case HOUR -> Why.OUTSIDE_HOURS;
        };
    }

    private Reason basket(String code, Comparison because, Object missing) {
        var values = gift.with("missing", missing);
        boolean ofAll = because.subject() == Subject.BASKET_TOTAL;
        return new Reason(code, ofAll ? values : values.with("more", because.argument()));
    }

    private static Reason window(String code, Comparison because, String key, Object value) {
        return new Reason(code, Values.of("days", because.argument(), key, value));
    }

    private Money money(long minor) {
        return new Money(minor, currency);
    }
}
