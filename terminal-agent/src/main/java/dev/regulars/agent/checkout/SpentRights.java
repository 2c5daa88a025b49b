package dev.regulars.agent.checkout;

import dev.regulars.agent.checkout.LentRights.Lent;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.sync.Sync;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Redeeming;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of a member's rights was spent at this till and may be unknown elsewhere: what later events
 * say, and what another locked checkout of the same member holds.
 */
final class SpentRights {
    private static final Duration ONLINE = Duration.ofMinutes(2);

    private final Directory directory;
    private final Sync sync;
    private final Supplier<Instant> now;
    private final Supplier<List<Checkout>> open;
    private final Granted granted;
    private final Shares shares;

    SpentRights(
            Directory directory,
            Sync sync,
            Supplier<Instant> now,
            Supplier<List<Checkout>> open,
            Granted granted,
            Shares shares) {
        this.directory = directory;
        this.sync = sync;
        this.now = now;
        this.open = open;
        this.granted = granted;
        this.shares = shares;
    }

    /**
     * @param held offers that another checkout of the same member holds now
     * @param points that it holds
     */
    record Spent(TillRights rights, Set<String> held, long points) {

        /** The facts with what is held counted as used today. */
        Facts added(Facts facts, LocalDate today) {
            return facts.using(held, today);
        }
    }

    /** Of this member, seen from this checkout. */
    Spent of(
            CheckedProgramme programme,
            String posSaleId,
            MemberId member,
            LocalDate today,
            Lent lent) {
        var used = used(directory.later(member));
        var left = shares.of(programme, posSaleId);
        var withheld = new HashMap<>(lent.withheld());
        withheld.putAll(left.withheld());
        return new Spent(
                new TillRights(
                        online(),
                        used,
                        granted.on(today),
                        granted.unconfirmed(),
                        lent.offers(),
                        left.units(),
                        withheld),
                held(posSaleId, member),
                points(posSaleId, member));
    }

    /** Of somebody who joins now, seen from this checkout. */
    TillRights ofNewcomer(CheckedProgramme programme, String posSaleId) {
        var left = shares.of(programme, posSaleId);
        return new TillRights(
                false, Map.of(), Map.of(), Map.of(), Set.of(), left.units(), left.withheld());
    }

    /** Whether head office answered a moment ago. */
    boolean online() {
        var limit = now.get().minus(ONLINE);
        return sync.lastContact().filter(contact -> contact.isAfter(limit)).isPresent();
    }

    private Set<String> held(String posSaleId, MemberId member) {
        return holding(posSaleId, member)
                .flatMap(quote -> quote.offers().stream())
                .filter(OfferDecision::applied)
                .map(OfferDecision::id)
                .collect(Collectors.toSet());
    }

    private long points(String posSaleId, MemberId member) {
        return holding(posSaleId, member)
                .map(Quote::redeem)
                .filter(Objects::nonNull)
                .mapToLong(Redeeming::points)
                .sum();
    }

    /** What the member's other locked checkouts were shown. */
    private Stream<Quote> holding(String posSaleId, MemberId member) {
        return open.get().stream()
                .filter(other -> other.locked() && !other.posSaleId().equals(posSaleId))
                .map(Checkout::advice)
                .filter(advice -> advice != null && member.equals(advice.member()))
                .map(Advice::quote);
    }

    private static Map<String, Integer> used(List<Envelope> later) {
        var voided = new HashSet<VisitId>();
        var used = new HashMap<String, Integer>();
        for (var envelope : later.reversed()) {
            if (envelope.event() instanceof VisitVoided(var visit, var _)) {
                voided.add(visit);
            } else if (envelope.event() instanceof VisitRecorded visit
                    && !voided.contains(visit.visit())) {
                visit.granted().keySet().forEach(offer -> used.merge(offer, 1, Integer::sum));
            }
        }
        return used;
    }
}
