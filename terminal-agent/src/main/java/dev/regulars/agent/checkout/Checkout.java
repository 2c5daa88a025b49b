package dev.regulars.agent.checkout;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.Mode;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An open checkout: a value, kept in a file of its own until it is committed or abandoned.
 *
 * @param visit the id that the sale will have
 * @param member who is attached, if anybody
 * @param asked whom the customer may have meant instead; absent when there is no question
 * @param advice what was shown last; absent before the first quote
 * @param changedAt when the POS or the panel last touched it
 * @param redeem points that the member wants to spend on it
 * @param codes that the customer showed, in capitals
 */
record Checkout(
        String posSaleId,
        State state,
        Mode mode,
        Currency currency,
        VisitId visit,
        Basket basket,
        @Nullable Attached member,
        @Nullable Attached asked,
        @Nullable OperatorId operator,
        @Nullable Advice advice,
        Instant changedAt,
        long redeem,
        List<String> codes) {
    Checkout {
        codes = List.copyOf(codes);
    }

    private static final Duration HONOURED = Duration.ofMinutes(30);

    /** How far it is. */
    enum State {
        OPEN,
        /** Since the first payment: quote, rights, programme and prices stand still. */
        LOCKED
    }

    /** A member at this checkout, and how they were found. */
    record Attached(MemberId id, @Nullable Finding found) {}

    boolean locked() {
        return state == State.LOCKED;
    }

    /** Whether what was shown still holds. */
    boolean honouredAt(Instant now) {
        return advice != null && (locked() || now.isBefore(changedAt.plus(HONOURED)));
    }

    Checkout with(Basket newBasket, @Nullable OperatorId newOperator) {
        return new Checkout(
                posSaleId,
                state,
                mode,
                newBasket.currency(),
                visit,
                newBasket,
                member,
                asked,
                newOperator == null ? operator : newOperator,
                advice,
                changedAt,
                redeem,
                codes);
    }

    Checkout attending(@Nullable Attached newMember, @Nullable Attached question) {
        return new Checkout(
                posSaleId,
                state,
                mode,
                currency,
                visit,
                basket,
                newMember,
                question,
                operator,
                advice,
                changedAt,
                isFor(newMember) ? redeem : 0,
                codes);
    }

    Checkout advised(Advice newAdvice, Instant now) {
        return new Checkout(
                posSaleId, state, mode, currency, visit, basket, member, asked, operator, newAdvice,
                now, redeem, codes);
    }

    Checkout in(State newState, Instant now) {
        return new Checkout(
                posSaleId, newState, mode, currency, visit, basket, member, asked, operator, advice,
                now, redeem, codes);
    }

    Checkout redeeming(long points) {
        return new Checkout(
                posSaleId, state, mode, currency, visit, basket, member, asked, operator, advice,
                changedAt, points, codes);
    }

    Checkout showing(List<String> newCodes) {
        return new Checkout(
                posSaleId, state, mode, currency, visit, basket, member, asked, operator, advice,
                changedAt, redeem, newCodes);
    }

    /** Nobody spends what another one wished to. */
    private boolean isFor(@Nullable Attached other) {
        return member != null && other != null && member.id().equals(other.id());
    }
}
