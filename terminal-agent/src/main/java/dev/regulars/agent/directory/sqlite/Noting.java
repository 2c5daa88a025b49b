package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.journal.Filed;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MembersMerged;
import dev.regulars.loyalty.event.MemberEvent.MembersUnmerged;
import dev.regulars.loyalty.event.ShopEvent;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.event.VisitEvent;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.CardHash;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes events and everything by which they are found, within one transaction. */
final class Noting {
    private final Session session;
    private final boolean training;

    Noting(Session session, boolean training) {
        this.session = session;
        this.training = training;
    }

    /** Notes an event; one that was filed again only takes its new position. */
    void note(Filed event) {
        var envelope = event.envelope();
        boolean known = number(envelope).isPresent();
        var position = event.position();
        session.run(
                """
                insert into event (id, training, epoch, seq, body) values (?, ?, ?, ?, ?)
                on conflict (id) do update
                set epoch = excluded.epoch, seq = excluded.seq, body = excluded.body
                """,
                envelope.id().value(),
                training,
                position.epoch(),
                position.seq(),
                Body.of(event.payload()));
        if (!known) {
            index(envelope, number(envelope).orElseThrow());
        }
    }

    private void index(Envelope envelope, long number) {
        var key = envelope.request();
        if (key != null) {
            session.run(
                    "insert into request values (?, ?, ?, ?, ?)",
                    key.token(),
                    key.route(),
                    key.key(),
                    number,
                    key.bodyHash());
        }
        switch (envelope.event()) {
            case VisitEvent event -> visit(event, number);
            case MemberEvent event -> member(event, number);
            case ShareReturned event ->
                    session.run("insert into returned_share values (?)", number);
            case ShopEvent event -> {}
        }
    }

    private void visit(VisitEvent event, long number) {
        switch (event) {
            case VisitRecorded v -> recorded(v, number);
            case VisitVoided v -> corrected(v.visit(), number);
            case VisitRefunded v -> refunded(v, number);
            case VisitClaimed v -> {
                corrected(v.visit(), number);
                belongsTo(v.visit(), v.member(), number);
            }
            case VisitReassigned v -> {
                corrected(v.visit(), number);
                concerns(v.from(), number);
                belongsTo(v.visit(), v.to(), number);
            }
        }
    }

    private void recorded(VisitRecorded v, long number) {
        session.run(
                "insert or replace into visit values (?, ?, ?, ?, ?, ?, ?, ?)",
                v.visit().value(),
                number,
                training,
                v.member() == null ? null : v.member().value(),
                v.sale().posSaleId(),
                v.sale().receiptNumber(),
                v.sale().businessDate().toString(),
                v.claimCode());
        concerns(v.member(), number);
        var found = v.sale().found();
        if (found != null && found.tap() != null) {
            tap(found.tap().tag(), found.tap().counter());
        }
    }

    private void refunded(VisitRefunded v, long number) {
        session.run("insert into refund values (?, ?)", v.businessDate().toString(), number);
        concerns(v.member(), number);
        if (v.visit() != null) {
            corrected(v.visit(), number);
        }
    }

    private void corrected(VisitId visit, long number) {
        session.run("insert into correction values (?, ?)", visit.value(), number);
        session.run(
                """
                insert or ignore into concern
                select member, ? from visit where visit = ? and member is not null
                """,
                number,
                visit.value());
    }

    private void belongsTo(VisitId visit, @Nullable MemberId member, long number) {
        session.run(
                "update visit set member = ? where visit = ?",
                member == null ? null : member.value(),
                visit.value());
        concerns(member, number);
    }

    private void member(MemberEvent event, long number) {
        concerns(event.member(), number);
        switch (event) {
            case CardBound bound -> {
                card(bound.card().hash(), number);
                tap(bound.card().hash(), bound.card().counter());
            }
            case CardBlocked blocked -> card(blocked.card(), number);
            case MembersMerged merged -> concerns(merged.merged(), number);
            case MembersUnmerged unmerged -> concerns(unmerged.merged(), number);
            case MemberEvent.MemberEnrolled e -> {}
            case MemberEvent.ConsentChanged e -> {}
            case MemberEvent.BonusCorrected e -> {}
            case MemberEvent.ApproachChanged e -> {}
            case MemberEvent.MemberInvited e -> {}
            case MemberEvent.InvitationTakenBack e -> {}
            case MemberEvent.MemberErased e -> {}
        }
    }

    private void card(CardHash hash, long number) {
        session.run("insert into card values (?, ?, ?)", hash.hex(), hash.keyVersion(), number);
    }

    private void tap(CardHash tag, @Nullable Integer counter) {
        if (counter != null) {
            session.run(
                    "insert or ignore into tap values (?, ?, ?)",
                    tag.hex(),
                    tag.keyVersion(),
                    counter);
        }
    }

    private void concerns(@Nullable MemberId member, long number) {
        if (member != null) {
            session.run("insert or ignore into concern values (?, ?)", member.value(), number);
        }
    }

    private Optional<Long> number(Envelope envelope) {
        return session.first(
                "select number from event where id = ?",
                row -> row.getLong(1),
                envelope.id().value());
    }
}
