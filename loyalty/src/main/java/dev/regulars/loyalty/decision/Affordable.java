package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Reason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the stack by which the member pays least and in which no offer takes off more than there is
 * left of it. An offer before another changes what that takes off, so it may be the one to leave
 * out: an offer more must cost nobody the money of another one. Used by one thread, for one sale.
 */
final class Affordable {
    /** So many stacks are looked at; then whatever has too little left is left out at once. */
    private static final int MOST = 64;

    private final Case sale;
    private final PriorityQueue<Attempt> attempts = new PriorityQueue<>(Attempt.BEST_FIRST);
    private final Set<List<PlannedOffer>> seen = new HashSet<>();
    private final Map<PlannedOffer, Reason> tooDear = new HashMap<>();

    private Affordable(Case sale) {
        this.sale = sale;
    }

    /** The best stack of some offers; by it nobody could pay less with fewer of them. */
    private record Attempt(List<PlannedOffer> offers, Stack stack, int order) {
        static final Comparator<Attempt> BEST_FIRST =
                Comparator.comparingLong((Attempt a) -> -a.stack.total())
                        .thenComparingInt(Attempt::order);
    }

    /**
     * The best stack.
     *
     * @param eligible in the order of their turns
     * @param reasons by place; told why offers of which too little is left are not in it
     */
    static Stack best(List<PlannedOffer> eligible, Case sale, @Nullable Reason[] reasons) {
        var stack = Stack.best(eligible, sale.lines());
        return mayBeDear(stack) ? new Affordable(sale).best(eligible, stack, reasons) : stack;
    }

    private static boolean mayBeDear(Stack stack) {
        for (var given : stack.given()) {
            if (given.offer().isOfMoney()) {
                return true;
            }
        }
        return false;
    }

    private Stack best(List<PlannedOffer> eligible, Stack first, @Nullable Reason[] reasons) {
        attempts.add(new Attempt(eligible, first, 0));
        var best = next();
        for (var dear = dear(best.stack); !dear.isEmpty(); dear = dear(best.stack)) {
            var left = best;
            dear.forEach(one -> leaveOut(one, left));
            if (seen.size() < MOST) {
                best.stack.given().stream()
                        .filter(Affordable::changesOthers)
                        .forEach(one -> leaveOut(one, left));
            }
            best = next();
        }
        var chosen = best.stack.chosen();
        tooDear.forEach((offer, why) -> {
            if (!chosen.contains(offer)) {
                reasons[offer.place()] = why;
            }
        });
        return best.stack;
    }

    private Attempt next() {
        return attempts.remove();
    }

    private void leaveOut(Given one, Attempt of) {
        var fewer = new ArrayList<>(of.offers);
        fewer.remove(one.offer());
        if (seen.add(fewer)) {
            attempts.add(new Attempt(fewer, Stack.best(fewer, sale.lines()), seen.size()));
        }
    }

    /** Also one that takes nothing off: a piece that it makes free, worth nothing, is gone. */
    private static boolean changesOthers(Given given) {
        return given.offer().cuts() || given.offer().group() != null;
    }

    /** Those that take off more than there is left of them. */
    private List<Given> dear(Stack stack) {
        var dear = new ArrayList<Given>();
        for (var given : stack.given()) {
            var why = given.offer().isOfMoney() ? whyTooMuch(given) : null;
            if (why != null) {
                tooDear.putIfAbsent(given.offer(), why);
                dear.add(given);
            }
        }
        return dear;
    }

    private @Nullable Reason whyTooMuch(Given given) {
        var currency = sale.lines().total().currency();
        return given.offer().whyTooMuch(new Money(given.total(), currency), sale.context());
    }
}
