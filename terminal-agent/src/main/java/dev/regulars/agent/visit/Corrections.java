package dev.regulars.agent.visit;

import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.operator.Operators;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.request.Call;
import dev.regulars.loyalty.code.ClaimCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sale.Mode;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Voids, reassigns and claims. Each is checked and written while no other is. */
final class Corrections {
    private static final String NO_REASON = "not said";

    private final Visits visits;
    private final Directory directory;
    private final Presentations presentations;
    private final Operators operators;
    private final Journal journal;
    private final Shop shop;

    Corrections(
            Visits visits,
            Directory directory,
            Presentations presentations,
            Operators operators,
            Journal journal,
            Shop shop) {
        this.visits = visits;
        this.directory = directory;
        this.presentations = presentations;
        this.operators = operators;
        this.journal = journal;
        this.shop = shop;
    }

    synchronized List<Envelope> voided(VisitId id, Call call) {
        var operator = operators.allowed(call.body(), "void");
        var visit = visits.standing(id);
        if (History.refunded(visit)) {
            throw Refused.conflict(
                    "already-refunded",
                    "Something of sale " + id + " came back before: refund the rest instead.");
        }
        return write(visit, call, operator, new VisitVoided(id, reason(call.body())));
    }

    synchronized List<Envelope> reassigned(VisitId id, Call call) {
        var operator = operators.allowed(call.body(), "refund");
        var visit = visits.standing(id);
        if (!call.body().names("member")) {
            throw call.body().missing("member");
        }
        var to =
                call.body().optionalText("member").map(MemberId::new).map(this::known).orElse(null);
        var from = History.owner(visit);
        return write(visit, call, operator, new VisitReassigned(id, from, to, reason(call.body())));
    }

    synchronized List<Envelope> claimed(Call call) {
        var operator = operators.allowed(call.body(), "enrol");
        var member = known(new MemberId(call.body().text("member")));
        var code = call.body().text("claimCode").strip();
        var visit = directory.visitOfClaim(code);
        var claim = new VisitClaimed(unclaimed(code, member), code, member);
        return visit.isPresent()
                ? write(visit.get(), call, operator, claim)
                : journal.append(
                        List.of(
                                new Draft(
                                        Mode.LIVE,
                                        shop.store().currency(),
                                        operator,
                                        call.key(),
                                        claim)));
    }

    private VisitId unclaimed(String written, MemberId member) {
        if (!(PrintedCode.read(written).orElse(null) instanceof ClaimCode code)) {
            throw Refused.impossible(
                    "not-a-code", "This is no claim code, or a part of it is missing.");
        }
        if (shop.today().isAfter(code.validUntil())) {
            throw Refused.impossible(
                    "claim-too-late",
                    "This sale could be claimed until " + code.validUntil() + ".");
        }
        directory.visit(code.visit()).ifPresent(visit -> checkFree(visit, member));
        return code.visit();
    }

    private static void checkFree(VisitOnRecord visit, MemberId member) {
        var id = visit.visit().visit();
        if (History.voided(visit)) {
            throw Refused.conflict("already-voided", "Sale " + id + " was voided before.");
        }
        var owner = History.owner(visit);
        if (owner != null) {
            throw Refused.conflict(
                    "already-claimed",
                    owner.equals(member)
                            ? "This sale is this member's already."
                            : "This sale is another member's already: reassign it if that is"
                                    + " wrong.");
        }
    }

    private MemberId known(MemberId member) {
        var now = directory.now(member);
        boolean known =
                directory.sheet(now).isPresent()
                        || !directory.later(now).isEmpty()
                        || presentations.of(now).isPresent();
        if (!known) {
            throw Refused.unknown("no-such-member", "This till knows no member " + member + ".");
        }
        return now;
    }

    private List<Envelope> write(
            VisitOnRecord visit, Call call, @Nullable OperatorId operator, Event event) {
        Mode mode = visit.envelope().mode();
        Currency currency = visit.envelope().currency();
        return journal.append(List.of(new Draft(mode, currency, operator, call.key(), event)));
    }

    private static String reason(JsonBody body) {
        return body.optionalText("reason").orElse(NO_REASON);
    }
}
