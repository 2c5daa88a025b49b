package dev.regulars.server.visit;

import dev.regulars.loyalty.event.VisitEvent;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.member.Members;
import dev.regulars.server.visit.Visits.Move;
import dev.regulars.server.visit.Visits.Refund;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes what happens to sales into the facts. Called inside a write. */
public final class VisitBook {
    private final Visits visits;
    private final Members members;

    public VisitBook(Visits visits, Members members) {
        this.visits = visits;
        this.members = members;
    }

    /** Counts one event; returns who must be recomputed. */
    public Set<MemberId> count(Filed filed, VisitEvent event) {
        var touched = new HashSet<MemberId>();
        switch (event) {
            case VisitRecorded e -> {
                mention(filed, e.member());
                visits.keep(filed, e);
                add(touched, e.member());
                if (visits.hasSequel(e.visit())) {
                    settle(e.visit(), touched);
                }
            }
            case VisitVoided(var visit, var reason) -> {
                visits.mention(visit, filed.envelope().position());
                visits.keepVoid(filed, visit, reason);
                settle(visit, touched);
            }
            case VisitClaimed(var visit, var code, var member) -> {
                mention(filed, member);
                visits.keepMove(filed, visit, new Move(filed.id(), member, code), null);
                settle(visit, touched);
            }
            case VisitReassigned(var visit, var from, var to, var reason) -> {
                mention(filed, from);
                mention(filed, to);
                visits.keepMove(filed, visit, new Move(filed.id(), to, null), reason);
                settle(visit, touched);
            }
            case VisitRefunded e -> {
                mention(filed, e.member());
                if (e.visit() != null) {
                    visits.mention(e.visit(), filed.envelope().position());
                }
                visits.keepRefund(filed, e);
                match(e.refund(), touched);
            }
        }
        return touched;
    }

    private void mention(Filed filed, @Nullable MemberId member) {
        if (member != null) {
            members.mention(member, filed.envelope().position());
        }
    }

    private void settle(VisitId visit, Set<MemberId> touched) {
        var said = visits.said(visit);
        if (said.isEmpty()) {
            return;
        }
        var moves = visits.moves(visit);
        var owner = Ownership.of(said.get(), moves);
        add(touched, said.get().owner(), owner);
        visits.settle(visit, owner);
        mentionOwners(visit, said.get(), moves);
        visits.refundsFor(visit).forEach(refund -> match(refund, touched));
    }

    /** Whoever ever had this sale must know that a till's cancellation of it is counted. */
    private void mentionOwners(VisitId visit, Visits.Said said, List<Move> moves) {
        Stream.concat(Stream.ofNullable(said.member()), moves.stream().map(Move::member))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(owner -> members.mentionWith(owner, visit));
    }

    private void match(VisitId id, Set<MemberId> touched) {
        var refund = visits.refund(id);
        var visit = sale(refund);
        var sum = visit.flatMap(visits::sum);
        var owner = sum.isPresent() ? sum.get().owner() : refund.saidMember();
        add(touched, refund.owner(), owner);
        visits.match(id, visit.orElse(null), owner);
        Stream.concat(visit.stream(), Stream.ofNullable(refund.visit()))
                .distinct()
                .forEach(this::takeBack);
        if (owner != null && visit.isPresent()) {
            members.mentionWith(owner, visit.get());
        }
    }

    private void takeBack(VisitId visit) {
        var refunds = visits.refundsOf(visit);
        if (refunds.stream().anyMatch(Refund::onlyTotal)) {
            visits.sum(visit).ifPresent(sale -> Due.of(sale, refunds).forEach(visits::takeBack));
        }
    }

    private Optional<VisitId> sale(Refund refund) {
        var said = Optional.ofNullable(refund.saidVisit()).filter(v -> visits.sum(v).isPresent());
        return said.isPresent() ? said : visits.byReceipt(refund.id());
    }

    private static void add(Set<MemberId> touched, @Nullable MemberId... some) {
        for (var member : some) {
            if (member != null) {
                touched.add(member);
            }
        }
    }
}
