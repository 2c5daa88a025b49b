package dev.regulars.agent.checkout;

import dev.regulars.agent.lease.Borrowed;
import dev.regulars.agent.lease.Footing;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.Right;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.sync.Leases.Decision;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Which rights a sale needs to be lent, and what the till may do by what it holds of them. */
final class LentRights {
    /** The reason of an offer for whose right head office is being asked. */
    static final String PENDING = "lease-pending";

    private static final Set<String> ASKED = Set.of(PENDING, "leased-elsewhere");

    private final Borrowed borrowed;
    private final Supplier<List<Checkout>> open;

    LentRights(Borrowed borrowed, Supplier<List<Checkout>> open) {
        this.borrowed = borrowed;
        this.open = open;
    }

    /**
     * What is held for a sale.
     *
     * @param offers whose rights this till holds
     * @param withheld why others are not given
     * @param used by offer, when head office knows that it was used
     */
    record Lent(
            Set<String> offers, Map<String, Reason> withheld, Map<String, List<LocalDate>> used) {

        /** The facts with what head office knows and the sheet may not. */
        Facts added(Facts facts) {
            var more = facts;
            for (var offer : used.entrySet()) {
                for (var on : offer.getValue()) {
                    boolean known =
                            facts.redemptions().stream()
                                    .anyMatch(r ->
                                            r.offer().equals(offer.getKey()) && r.on().equals(on));
                    more = known ? more : more.using(Set.of(offer.getKey()), on);
                }
            }
            return more;
        }
    }

    /** What a sale may use, for this member and with these codes. */
    Lent of(
            CheckedProgramme programme,
            String posSaleId,
            @Nullable MemberId member,
            Map<String, String> codes,
            boolean online) {
        var offers = new HashSet<String>();
        var withheld = new HashMap<String, Reason>();
        var used = new HashMap<String, List<LocalDate>>();
        for (var offer : programme.offers()) {
            var rights = rights(offer, member, codes);
            var held = rights.stream().filter(right -> holds(right, offer.id(), used)).toList();
            if (!rights.isEmpty() && held.size() == rights.size() && mayUse(offer, online)) {
                offers.add(offer.id());
            }
            for (var right : rights) {
                var why = why(right, online);
                var reason = why == null ? heldHere(right, posSaleId) : why;
                if (reason != null) {
                    withheld.putIfAbsent(offer.id(), reason);
                }
            }
        }
        return new Lent(offers, withheld, used);
    }

    /** The rights that head office should be asked for, by what was just decided. */
    List<Right> missing(CheckedProgramme programme, Checkout checkout, CodesShown codes) {
        var advice = checkout.advice();
        if (advice == null) {
            return List.of();
        }
        var shown = codes.byOffer(programme, checkout.codes());
        return advice.quote().offers().stream()
                .filter(o -> ASKED.contains(o.reason().code()))
                .flatMap(o -> programme.offer(o.id()).stream())
                .flatMap(offer -> rights(offer, advice.member(), shown).stream())
                .toList();
    }

    /** Asks for them; returns whether there is an answer. */
    boolean ask(List<Right> rights, Duration patience) {
        return !rights.isEmpty() && borrowed.want(rights, patience);
    }

    /** Gives back what no open sale may still use. */
    void giveBack(CheckedProgramme programme, CodesShown codes) {
        var wanted = new HashSet<Right>();
        for (var checkout : open.get()) {
            var member = checkout.member() == null ? null : checkout.member().id();
            var shown = codes.byOffer(programme, checkout.codes());
            programme.offers().forEach(offer -> wanted.addAll(rights(offer, member, shown)));
        }
        borrowed.keepOnly(wanted);
    }

    /** What was sold here uses up what was lent; what was cancelled may be used again. */
    void heard(Event event, Function<VisitId, Optional<VisitRecorded>> sales) {
        if (event instanceof VisitRecorded visit) {
            borrowed.used(rights(visit), visit.sale().businessDate());
        } else if (event instanceof VisitVoided(var id, var _)) {
            sales.apply(id).ifPresent(visit -> borrowed.unused(rights(visit)));
        }
    }

    private static List<Right> rights(VisitRecorded visit) {
        var quote = visit.quote();
        var rights = new ArrayList<Right>();
        for (var offer : visit.used().keySet()) {
            var shown = quote == null ? null : quote.context().codes().get(offer);
            if (shown != null && shown.matches("[0-9]{1,10}")) {
                rights.add(new Right(offer, null, Long.valueOf(shown)));
            }
            if (visit.member() != null) {
                rights.add(new Right(offer, visit.member(), null));
            }
        }
        return rights;
    }

    private static List<Right> rights(
            Offer offer, @Nullable MemberId member, Map<String, String> codes) {
        var rights = new ArrayList<Right>();
        var limit = offer.limit();
        if (member != null && limit != null && limit.offline() instanceof OfflinePolicy.Escrow) {
            rights.add(new Right(offer.id(), member, null));
        }
        var shown = codes.get(offer.id());
        if (offer.code() instanceof OfferCode.SingleUse && shown != null) {
            rights.add(new Right(offer.id(), null, Long.valueOf(shown)));
        }
        return rights;
    }

    /** A denied code needs a till that is online now; what else is lent holds offline, too. */
    private static boolean mayUse(Offer offer, boolean online) {
        return online || !(offer.code() instanceof OfferCode.SingleUse(OfflinePolicy.Deny()));
    }

    private boolean holds(Right right, String offer, Map<String, List<LocalDate>> used) {
        if (borrowed.footing(right) instanceof Footing.Held(var dates)) {
            used.put(offer, right.member() == null ? List.of() : dates);
            return true;
        }
        return false;
    }

    private @Nullable Reason why(Right right, boolean online) {
        return switch (borrowed.footing(right)) {
            case Footing.Held _ -> null;
            case Footing.UsedHere(var on) -> usedOn(on);
            case Footing.Refused(var decision) -> why(decision);
            case Footing.Unknown _ -> online ? Reason.of(PENDING) : null;
        };
    }

    private static Reason why(Decision decision) {
        return switch (decision.standing()) {
            case YOURS -> Reason.of(PENDING);
            case ELSEWHERE ->
                    new Reason("leased-elsewhere", Map.of("till", String.valueOf(decision.till())));
            case USED -> usedOn(decision.used().getFirst());
            case UNKNOWN -> Reason.of("code-unknown");
        };
    }

    private static Reason usedOn(LocalDate on) {
        return new Reason("code-used", Map.of("on", on.toString()));
    }

    /** A code that another open sale of this till was promised. */
    private @Nullable Reason heldHere(Right right, String posSaleId) {
        var number = right.number();
        boolean elsewhere =
                number != null
                        && open.get().stream()
                                .filter(other -> !other.posSaleId().equals(posSaleId))
                                .map(Checkout::advice)
                                .anyMatch(advice ->
                                        advice != null
                                                && promises(
                                                        advice.quote(),
                                                        right.offer(),
                                                        number.toString()));
        return elsewhere ? Reason.of("held-here") : null;
    }

    private static boolean promises(Quote quote, String offer, String number) {
        return number.equals(quote.context().codes().get(offer))
                && quote.offers().stream().anyMatch(o -> o.id().equals(offer) && o.applied());
    }
}
