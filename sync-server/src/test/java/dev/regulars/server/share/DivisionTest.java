package dev.regulars.server.share;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Total;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DivisionTest {
    private static final int CASES = 2_000;

    @Test
    void onlyTillGetsEverything() {
        assertEquals(List.of(500L), units(new Total.Uses(500, null), 1));
    }

    @Test
    void halfIsDividedAtOnceAndHalfIsHeldBack() {
        assertEquals(List.of(63L, 63L, 63L, 61L), units(new Total.Uses(250, 63), 4));
        assertEquals(List.of(63L, 63L, 63L, 63L), units(new Total.Uses(500, null), 4));
    }

    @Test
    void smallBudgetIsNotCutIntoCrumbs() {
        var budget = new Total.Budget(Money.of("300.00", Currency.getInstance("EUR")), null);
        assertEquals(1_500L, units(budget, 15).getFirst());
    }

    /** Tills sell what they hold, offline as they like; head office hears of it when it hears. */
    @Test
    void noOfferBeyondItsTotalWhateverTillsDo() {
        for (long seed = 0; seed < CASES; seed++) {
            var shop = new Model(seed);
            shop.live();
            assertTrue(shop.sold() <= shop.total, "seed " + seed + ": sold " + shop.sold());
            shop.meet();
            long kept = shop.total - shop.sold();
            assertTrue(kept < shop.tills.size(), "seed " + seed + ": others keep " + kept);
        }
    }

    private static List<Long> units(Total total, int tills) {
        var ids = IntStream.range(0, tills).mapToObj(i -> new TillId("till-" + i)).toList();
        return new Division(total, ids, List.of(), 0)
                .gifts().stream().map(Division.Gift::units).toList();
    }

    /** A shop in which news travels when it likes. */
    private static final class Model {
        final Random random;
        final long total;
        final List<TillId> tills;
        final Map<TillId, Long> given = new HashMap<>();
        final Map<TillId, Long> heard = new HashMap<>();
        final Map<TillId, Long> keep = new HashMap<>();
        final Map<TillId, Long> told = new HashMap<>();
        final Map<TillId, Long> sold = new HashMap<>();
        final Map<TillId, Long> returned = new HashMap<>();

        Model(long seed) {
            random = new Random(seed);
            total = 1 + random.nextInt(60);
            tills =
                    IntStream.range(0, 1 + random.nextInt(6))
                            .mapToObj(i -> new TillId("till-" + i))
                            .toList();
        }

        void live() {
            for (int step = 0; step < 200; step++) {
                var till = tills.get(random.nextInt(tills.size()));
                switch (random.nextInt(4)) {
                    case 0 -> divide();
                    case 1 -> hear(till);
                    case 2 -> push(till);
                    default -> sell(till);
                }
            }
        }

        /** Everybody is online and one till has all the customers: others keep at most one each. */
        void meet() {
            for (int round = 0; round < 400; round++) {
                tills.forEach(this::push);
                divide();
                tills.forEach(this::hear);
                sell(tills.getFirst());
            }
        }

        long sold() {
            return sold.values().stream().mapToLong(Long::longValue).sum();
        }

        private void sell(TillId till) {
            if (of(told, till) - of(sold, till) > 0) {
                sold.merge(till, 1L, Long::sum);
            }
        }

        /** The till hears what it was given, and gives back what it is asked for. */
        private void hear(TillId till) {
            told.put(till, of(given, till) - of(returned, till));
            var most = keep.get(till);
            long more = most == null ? 0 : of(told, till) - of(sold, till) - most;
            if (more > 0) {
                returned.merge(till, more, Long::sum);
                told.merge(till, -more, Long::sum);
            }
        }

        private void push(TillId till) {
            heard.put(till, of(sold, till));
            given.merge(till, -of(returned, till), Long::sum);
            returned.remove(till);
        }

        private void divide() {
            var holdings = new ArrayList<Holding>();
            for (var till : tills) {
                if (given.containsKey(till)) {
                    holdings.add(
                            new Holding(
                                    "o",
                                    false,
                                    till,
                                    of(given, till),
                                    of(heard, till),
                                    keep.get(till),
                                    false));
                }
            }
            long used = holdings.stream().mapToLong(Holding::used).sum();
            var division = new Division(new Total.Uses((int) total, null), tills, holdings, used);
            var gifts = division.gifts();
            gifts.forEach(gift -> given.merge(gift.till(), gift.units(), Long::sum));
            if (gifts.isEmpty()) {
                division.words().forEach(w -> keep.put(w.holding().till(), w.keep()));
            }
        }

        private static long of(Map<TillId, Long> numbers, TillId till) {
            return numbers.getOrDefault(till, 0L);
        }
    }
}
