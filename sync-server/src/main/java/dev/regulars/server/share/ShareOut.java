package dev.regulars.server.share;

import dev.regulars.loyalty.event.ShopEvent.ShareGiven;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Total;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.pairing.Till;
import dev.regulars.server.pairing.Tills;
import dev.regulars.server.programme.CurrentProgramme;
import java.util.List;

/** Gives tills their shares, as events, once everything that arrived is counted. */
public final class ShareOut {
    private final Transactions transactions;
    private final CurrentProgramme programme;
    private final Tills tills;
    private final Holdings holdings;
    private final ShareChanges changes;
    private final OwnEvents events;

    public ShareOut(
            Transactions transactions,
            CurrentProgramme programme,
            Tills tills,
            Holdings holdings,
            ShareChanges changes,
            OwnEvents events) {
        this.transactions = transactions;
        this.programme = programme;
        this.tills = tills;
        this.holdings = holdings;
        this.changes = changes;
        this.events = events;
    }

    /** Something to do for one offer. */
    private record Step(
            Offer offer, boolean budget, List<Division.Gift> gifts, List<Division.Word> words) {
        boolean isEmpty() {
            return gifts.isEmpty() && words.isEmpty();
        }
    }

    /** Divides what can be divided; returns whether that is to be counted now. */
    public boolean divide() {
        if (transactions.read(this::steps).isEmpty()) {
            return false;
        }
        transactions.write(() -> steps().forEach(this::take));
        return true;
    }

    private List<Step> steps() {
        var found = programme.find();
        if (found.isEmpty() || found.get().offers().stream().allMatch(o -> o.total() == null)) {
            return List.of();
        }
        var paired =
                tills.all().stream().map(Tills.Seen::till).filter(t -> !t.isRevoked()).toList();
        return found.get().offers().stream()
                .filter(offer -> offer.total() != null)
                .map(offer -> step(offer, offer.total(), paired))
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private Step step(Offer offer, Total total, List<Till> paired) {
        boolean budget = total instanceof Total.Budget;
        var sellers = paired.stream().filter(t -> sells(t, offer)).map(Till::id).toList();
        var division =
                new Division(
                        total,
                        sellers,
                        holdings.of(offer.id(), budget),
                        holdings.used(offer.id(), budget));
        var gifts = division.gifts();
        return new Step(offer, budget, gifts, gifts.isEmpty() ? division.words() : List.of());
    }

    private static boolean sells(Till till, Offer offer) {
        return offer.stores().isEmpty() || offer.stores().contains(till.store().value());
    }

    private void take(Step step) {
        for (var gift : step.gifts()) {
            events.happened(
                    programme.currency(),
                    new ShareGiven(gift.till(), step.offer().id(), step.budget(), gift.units()));
        }
        for (var word : step.words()) {
            holdings.tell(word.holding(), word.keep(), word.over());
            changes.announce(word.holding().till());
        }
    }
}
