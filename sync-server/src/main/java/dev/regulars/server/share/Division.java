package dev.regulars.server.share;

import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.programme.Total;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How one offer's total is divided. A till should hold a fair part: what the file says of each
 * till, or the only till's everything, or an equal part of half of what is left, so that the other
 * half goes to whoever uses it. Who has used half of that gets more while head office still has
 * something. When it has nothing more and a till has none, those with more than their part are
 * asked for the rest.
 */
final class Division {
    private static final int SMALLEST_BUDGETS = 20;

    private final Total total;
    private final List<TillId> tills;
    private final Map<TillId, Holding> holdings = new HashMap<>();
    private final long left;
    private final long part;
    private long undivided;

    /**
     * @param tills that may sell it
     * @param holdings of it, also of tills that sell no more
     * @param used units, anywhere
     */
    Division(Total total, List<TillId> tills, List<Holding> holdings, long used) {
        this.total = total;
        this.tills = tills;
        holdings.forEach(h -> this.holdings.put(h.till(), h));
        left = Math.max(0, total.units() - used);
        long outside = used - holdings.stream().mapToLong(Holding::used).sum();
        undivided = total.units() - outside - holdings.stream().mapToLong(Holding::given).sum();
        part = part();
    }

    /** Units for a till. */
    record Gift(TillId till, long units) {}

    /** What a till is told beside its units. */
    record Word(Holding holding, @Nullable Long keep, boolean over) {}

    /** What is given out now, those first who have least. */
    List<Gift> gifts() {
        var gifts = new ArrayList<Gift>();
        for (var till : tills.stream().sorted(Comparator.comparingLong(this::unused)).toList()) {
            long more = Math.min(part - unused(till), undivided);
            if (more > 0 && 2 * unused(till) <= part) {
                undivided -= more;
                gifts.add(new Gift(till, more));
            }
        }
        return gifts;
    }

    /** What tills are told otherwise than before, once nothing can be given out. */
    List<Word> words() {
        boolean wanted = undivided <= 0 && tills.stream().anyMatch(t -> unused(t) <= 0);
        var words = new ArrayList<Word>();
        for (var holding : holdings.values()) {
            Long keep = wanted && holding.unused() > part ? Long.valueOf(part) : null;
            var word = new Word(holding, keep, left == 0);
            boolean asked = holding.keep() != null;
            if (asked != (keep != null) || holding.over() != word.over()) {
                words.add(word);
            }
        }
        return words;
    }

    private long part() {
        var perTill = total.unitsPerTill();
        if (perTill != null) {
            return perTill;
        }
        if (tills.size() < 2) {
            return left;
        }
        long half = Math.ceilDiv(left, 2L * tills.size());
        long least =
                switch (total) {
                    case Total.Uses _ -> 1;
                    case Total.Budget _ -> Math.ceilDiv(total.units(), SMALLEST_BUDGETS);
                };
        return Math.min(left, Math.max(half, least));
    }

    private long unused(TillId till) {
        var holding = holdings.get(till);
        return holding == null ? 0 : holding.unused();
    }
}
