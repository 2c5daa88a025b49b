package dev.regulars.server.difference;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.Adjustment;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.difference.Unreviewed.Visit;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.offer.OfferStops;
import dev.regulars.server.profile.TrueFacts;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.RulesInForce;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides each sale again: with the facts that the till had, where another answer is a fault, and
 * with everything that is known here when the sale is first counted, where another answer is what
 * the network's absence cost.
 */
public final class ReviewVisits {
    private static final Logger LOG = LoggerFactory.getLogger(ReviewVisits.class);
    private static final int LOT = 100;

    private final Transactions transactions;
    private final Unreviewed unreviewed;
    private final Inbox inbox;
    private final CurrentProgramme programme;
    private final TrueFacts truth;
    private final Birthdays birthdays;
    private final OfferStops stops;
    private final Differences differences;

    public ReviewVisits(
            Transactions transactions,
            Unreviewed unreviewed,
            Inbox inbox,
            CurrentProgramme programme,
            TrueFacts truth,
            Birthdays birthdays,
            OfferStops stops,
            Differences differences) {
        this.transactions = transactions;
        this.unreviewed = unreviewed;
        this.inbox = inbox;
        this.programme = programme;
        this.truth = truth;
        this.birthdays = birthdays;
        this.stops = stops;
        this.differences = differences;
    }

    /** Reviews some; returns whether there were any. */
    public boolean reviewSome() {
        if (transactions.read(() -> unreviewed.some(1).isEmpty())) {
            return false;
        }
        transactions.write(() -> {
            var some = unreviewed.some(LOT);
            some.forEach(this::review);
            unreviewed.done(some);
        });
        return true;
    }

    private void review(Visit visit) {
        try {
            var envelope = Wire.read(inbox.payload(visit.event()), Envelope.class);
            if (envelope.event() instanceof VisitRecorded recorded && recorded.quote() != null) {
                review(new Case(visit, envelope, recorded, recorded.quote()));
            }
        } catch (RuntimeException e) {
            LOG.error("Visit {} could not be reviewed.", visit.id(), e);
        }
    }

    private record Case(Visit visit, Envelope envelope, VisitRecorded recorded, Quote quote) {}

    private void review(Case c) {
        charged(c);
        var sold = c.recorded().sale().basket();
        if (!sold.total().equals(c.quote().before())) {
            // Another basket was sold than was quoted: there is nothing to decide again.
            return;
        }
        programme
                .version(c.quote().programme(), c.quote().version())
                .ifPresent(rules -> decideAgain(c, rules));
    }

    private void charged(Case c) {
        var what =
                c.recorded().outcomes().stream()
                        .filter(outcome -> outcome.fate() != Fate.APPLIED)
                        .map(o ->
                                o.adjustment()
                                        + (o.fate() == Fate.REFUSED
                                                ? " was left out"
                                                : " was changed to " + o.amount().plain()))
                        .collect(Collectors.joining(", "));
        if (!what.isEmpty()) {
            note(c, Kind.QUOTE_AND_FACT, Map.of("what", what + "."));
        }
    }

    private void decideAgain(Case c, RulesInForce rules) {
        var known = birthday(c);
        if (known.isEmpty()) {
            return;
        }
        var facts = known.get().facts();
        var same = decide(c, rules, facts, false);
        if (!alike(same, c.quote())) {
            note(c, Kind.TILL_AND_HEAD_OFFICE, both(c.quote(), same));
            return;
        }
        var member = c.recorded().member();
        if (facts == null || member == null) {
            return;
        }
        truth.before(member, c.visit().at(), c.quote().context().date(), facts, rules)
                .map(all -> decide(c, rules, all, true))
                .filter(better -> !alike(better, c.quote()))
                .ifPresent(better -> note(c, Kind.STALE, both(c.quote(), better)));
    }

    /** What the till knew, with the birthday that the event leaves out. */
    private record Known(@Nullable Facts facts) {}

    /** Empty when the birthday cannot be known any more. */
    private Optional<Known> birthday(Case c) {
        var facts = c.recorded().facts();
        var member = c.recorded().member();
        if (facts == null || member == null) {
            return Optional.of(new Known(facts));
        }
        return birthdays.of(member).map(day -> new Known(facts.withBirthday(day.day())));
    }

    private Quote decide(Case c, RulesInForce rules, @Nullable Facts facts, boolean everything) {
        var context = c.quote().context();
        return rules.engine()
                .quote(
                        facts,
                        c.recorded().sale().basket(),
                        everything
                                ? Contexts.knowingEverything(context, stops.at(c.visit().at()))
                                : context);
    }

    private static boolean alike(Quote one, Quote other) {
        return one.bonus() == other.bonus()
                && one.adjustments().stream()
                        .collect(Collectors.toMap(Adjustment::id, Adjustment::amount))
                        .equals(
                                other.adjustments().stream()
                                        .collect(
                                                Collectors.toMap(
                                                        Adjustment::id, Adjustment::amount)));
    }

    private static Map<String, String> both(Quote till, Quote headOffice) {
        return Map.of("till", given(till), "headOffice", given(headOffice));
    }

    private static String given(Quote quote) {
        var offers =
                quote.adjustments().stream()
                        .map(Adjustment::offer)
                        .distinct()
                        .collect(Collectors.joining(", "));
        var amount = quote.before().minus(quote.after()).plain();
        return amount
                + (offers.isEmpty() ? "" : " for " + offers)
                + " and "
                + quote.bonus()
                + " points";
    }

    private void note(Case c, Kind kind, Map<String, String> facts) {
        differences.note(
                kind,
                c.visit().id().value(),
                c.envelope().position().producer().value(),
                c.visit().at(),
                c.recorded().sale().businessDate(),
                facts);
    }
}
