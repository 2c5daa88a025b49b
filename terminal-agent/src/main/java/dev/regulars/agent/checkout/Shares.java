package dev.regulars.agent.checkout;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Filed;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.decision.UsedUp;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Total;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sync.Change.AllowanceChanged;
import dev.regulars.loyalty.sync.Change.Share;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What this till may still grant of offers that are limited in total: the shares that head office
 * gave it, less what was sold since and what open sales were promised. Counted once from what the
 * journal holds, and then along with each event. Safe for many threads.
 */
final class Shares {
    private final Directory directory;
    private final Journal journal;
    private final Shop shop;
    private final Supplier<List<Checkout>> open;
    private final List<Spent> spent = new ArrayList<>();
    private @Nullable Included countedFrom;
    private Included countedTo = new Included(0, 0);

    Shares(Directory directory, Journal journal, Shop shop, Supplier<List<Checkout>> open) {
        this.directory = directory;
        this.journal = journal;
        this.shop = shop;
        this.open = open;
    }

    /**
     * What a share lost after head office gave it.
     *
     * @param at of the sale, also where it was voided: a void gives back only what is counted here
     */
    private record Spent(Included at, String offer, long uses, long minor) {
        long units(boolean budget) {
            return budget ? minor : uses;
        }
    }

    /**
     * What is left, by offer.
     *
     * @param units of every offer that is limited in total
     * @param withheld why nothing is left, where more is known than that the share is used up
     */
    record Left(Map<String, Long> units, Map<String, Reason> withheld) {}

    /** What this sale may be granted, whoever it is for. */
    Left of(CheckedProgramme programme, String posSaleId) {
        var units = new HashMap<String, Long>();
        var withheld = new HashMap<String, Reason>();
        for (var offer : programme.offers()) {
            var total = offer.total();
            if (total != null) {
                var share = share(offer.id(), total instanceof Total.Budget);
                long mine = share.map(this::unspent).orElse(0L);
                long left = mine - promised(offer, total, posSaleId);
                units.put(offer.id(), left);
                why(total, share, mine, left).ifPresent(r -> withheld.put(offer.id(), r));
            }
        }
        return new Left(units, withheld);
    }

    /** Something happened at this till, which the directory knows already. */
    synchronized void add(List<Filed> events) {
        if (countedFrom != null) {
            events.stream().map(Filed::envelope).forEach(this::count);
        }
    }

    /** Gives back what head office asked for and nobody was promised. */
    void giveBack() {
        for (var share : shares()) {
            var keep = share.keep();
            long more = keep == null ? 0 : unspent(share) - promised(share) - keep;
            if (more > 0) {
                var event = new ShareReturned(share.offer(), share.budget(), more);
                var currency = shop.store().currency();
                journal.append(List.of(new Draft(Mode.LIVE, currency, null, null, event)));
            }
        }
    }

    private static Optional<Reason> why(Total total, Optional<Share> share, long mine, long left) {
        if (left > 0) {
            return Optional.empty();
        }
        if (mine > 0) {
            return Optional.of(Reason.of("held-here"));
        }
        return share.filter(Share::over).map(over -> UsedUp.of(total));
    }

    private List<Share> shares() {
        return directory.allowance().map(AllowanceChanged::shares).orElseGet(List::of);
    }

    private Optional<Share> share(String offer, boolean budget) {
        return shares().stream()
                .filter(s -> s.offer().equals(offer) && s.budget() == budget)
                .findFirst();
    }

    private synchronized long unspent(Share share) {
        var through = share.through();
        if (countedFrom == null || !covers(through, countedFrom)) {
            countedFrom = through;
            countedTo = through;
            spent.clear();
            directory.spendingAfter(through).forEach(this::count);
        }
        long units = share.units();
        for (var one : spent) {
            boolean later = !covers(through, one.at());
            units -= later && one.offer().equals(share.offer()) ? one.units(share.budget()) : 0;
        }
        return units;
    }

    private void count(Envelope envelope) {
        if (envelope.mode() != Mode.LIVE || covers(countedTo, at(envelope))) {
            return;
        }
        countedTo = at(envelope);
        switch (envelope.event()) {
            case VisitRecorded visit -> count(at(envelope), visit, 1);
            case VisitVoided(var id, var _) -> directory.visit(id).ifPresent(this::voided);
            case ShareReturned back ->
                    spent.add(
                            new Spent(
                                    at(envelope),
                                    back.offer(),
                                    back.budget() ? 0 : back.units(),
                                    back.budget() ? back.units() : 0));
            default -> {}
        }
    }

    private void voided(VisitOnRecord visit) {
        count(at(visit.envelope()), visit.visit(), -1);
    }

    private void count(Included at, VisitRecorded visit, int sign) {
        visit.used()
                .forEach((offer, off) -> spent.add(new Spent(at, offer, sign, sign * off.minor())));
    }

    /** Units that other open sales were promised. */
    private long promised(Offer offer, Total total, String posSaleId) {
        return promised(offer.id(), total instanceof Total.Budget, posSaleId);
    }

    private long promised(Share share) {
        return promised(share.offer(), share.budget(), "");
    }

    private long promised(String offer, boolean budget, String except) {
        long units = 0;
        for (var other : open.get()) {
            var advice = other.advice();
            boolean counts = other.mode() == Mode.LIVE && !other.posSaleId().equals(except);
            if (counts && advice != null && other.honouredAt(shop.now())) {
                for (var decision : advice.quote().offers()) {
                    boolean promises = decision.applied() && decision.id().equals(offer);
                    units += promises ? budget ? decision.amount().minor() : 1 : 0;
                }
            }
        }
        return units;
    }

    private static Included at(Envelope envelope) {
        return new Included(envelope.position().epoch(), envelope.position().seq());
    }

    /** Whether an event at a position is counted in what reaches through another. */
    private static boolean covers(Included through, Included at) {
        return through.covers(at.epoch(), at.seq());
    }
}
