package dev.regulars.agent.checkout;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.agent.checkout.Checkout.Attached;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.request.Call;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.Sale;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Makes a visit of a sale as the POS charged it. Whatever this till knew or not, a sale that can be
 * read is kept; one sale of the POS gives at most one visit.
 */
final class CommitSale {
    private final OpenCheckouts open;
    private final Catalogue catalogue;
    private final Attending attending;
    private final ChargedSale charged;
    private final Directory directory;
    private final Journal journal;
    private final Granted granted;
    private final Shop shop;

    CommitSale(
            OpenCheckouts open,
            Catalogue catalogue,
            Attending attending,
            ChargedSale charged,
            Directory directory,
            Journal journal,
            Granted granted,
            Shop shop) {
        this.open = open;
        this.catalogue = catalogue;
        this.attending = attending;
        this.charged = charged;
        this.directory = directory;
        this.journal = journal;
        this.granted = granted;
        this.shop = shop;
    }

    /** The event of the sale: written now, or when it was committed first. */
    List<Envelope> commit(String posSaleId, Call call) {
        return open.alone(
                posSaleId,
                () -> {
                    var checkout = open.find(posSaleId);
                    var sale = sale(posSaleId, call.body(), checkout.orElse(null));
                    var before = directory.visitOfSale(posSaleId);
                    if (before.isPresent()) {
                        open.forget(posSaleId);
                        return List.of(same(before.get(), sale));
                    }
                    var kept = journal.append(List.of(draft(sale, call, checkout.orElse(null))));
                    granted.add(kept);
                    open.forget(posSaleId);
                    return kept;
                });
    }

    private Sale sale(String posSaleId, JsonBody body, @Nullable Checkout checkout) {
        var mode = checkout == null ? "live" : checkout.mode().name();
        var usual = checkout == null ? shop.store().currency() : checkout.currency();
        var sale = SaleBody.sale(body, posSaleId, usual, shop.today(), mode);
        return SaleBody.with(sale, catalogue.completed(sale.basket()).lines());
    }

    private static Envelope same(VisitOnRecord before, Sale sale) {
        if (SameSale.holds(before.visit().sale(), sale)) {
            return before.envelope();
        }
        throw Refused.impossible(
                "sale-differs",
                "Sale "
                        + sale.posSaleId()
                        + " was committed before with other lines or amounts, as visit "
                        + before.visit().visit()
                        + ": void that one, or commit this under an id of its own.");
    }

    private Draft draft(Sale sale, Call call, @Nullable Checkout checkout) {
        var attached = attached(call.body(), checkout);
        var known = attached == null ? null : attending.known(attached);
        var visit = recorded(sale, checkout, attached, known);
        return new Draft(sale.mode(), sale.currency(), visit.sale().operator(), call.key(), visit);
    }

    private VisitRecorded recorded(
            Sale sale,
            @Nullable Checkout checkout,
            @Nullable Attached attached,
            @Nullable KnownMember known) {
        var id = checkout == null ? newVisit() : checkout.visit();
        var shown =
                Optional.ofNullable(checkout)
                        .filter(c -> c.honouredAt(shop.now()))
                        .map(Checkout::advice)
                        .orElse(null);
        return charged.recorded(id, completed(sale, checkout, attached), shown, known);
    }

    /** What the POS says of a tap is not believed. */
    private @Nullable Finding found(Sale sale, @Nullable Attached attached) {
        var said = sale.found();
        if (attached == null) {
            return said == null ? null : said.by(null);
        }
        var found = said == null ? attached.found() : said;
        return found == null ? null : found.by(attending.tap(attached));
    }

    private Sale completed(Sale sale, @Nullable Checkout checkout, @Nullable Attached attached) {
        var operator =
                sale.operator() == null && checkout != null ? checkout.operator() : sale.operator();
        return new Sale(
                sale.posSaleId(),
                sale.pos(),
                sale.receiptNumber(),
                sale.businessDate(),
                sale.shift(),
                operator,
                sale.currency(),
                sale.mode(),
                sale.lines(),
                sale.given(),
                sale.tenders(),
                sale.rounding(),
                sale.total(),
                found(sale, attached),
                sale.occurredAt());
    }

    /** The body's member counts first; whom this till does not know is believed all the same. */
    private @Nullable Attached attached(JsonBody body, @Nullable Checkout checkout) {
        return switch (MemberWish.of(body)) {
            case MemberWish.Leave() -> checkout == null ? null : checkout.member();
            case MemberWish.TakeOff() -> null;
            case MemberWish.Attach attach -> {
                var present = checkout == null ? null : checkout.member();
                boolean same = present != null && present.id().equals(attach.member());
                yield same ? present : new Attached(attach.member(), attach.found());
            }
        };
    }

    private static VisitId newVisit() {
        return new VisitId(UuidCreator.getTimeOrderedEpoch().toString());
    }
}
