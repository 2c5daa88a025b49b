package dev.regulars.loyalty.bonus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What holds of any ledger, on entries made from a seed. */
class AnyLedgerTest {
    private static final int CASES = 4_000;
    private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
    private static final int SPAN = 240;

    @Test
    void lotsAreTheBalanceAndWhatIsMissingIsApart() {
        for (int seed = 0; seed < CASES; seed++) {
            var entries = entries(new Random(seed));
            var balance = Ledger.of(entries).on(FIRST.plusDays(SPAN));
            long lots = balance.lots().stream().mapToLong(Lot::points).sum();
            long all = entries.stream().mapToLong(e -> e.lot().points()).sum();
            assertEquals(balance.spendable() + balance.waiting(), lots, "seed " + seed);
            assertEquals(lots - balance.shortfall() + balance.expired(), all, "seed " + seed);
            assertTrue(balance.shortfall() == 0 || lots == 0, "seed " + seed);
        }
    }

    @Test
    void noOrderOfArrivalMatters() {
        for (int seed = 0; seed < CASES; seed++) {
            var entries = new ArrayList<>(entries(new Random(seed)));
            var today = FIRST.plusDays(SPAN);
            var before = Ledger.of(entries).on(today);
            Collections.shuffle(entries, new Random(seed));
            assertEquals(before, Ledger.of(entries).on(today), "seed " + seed);
        }
    }

    @Test
    void tillThatWasToldSomeBooksTheRestAsHeadOfficeBooksAll() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var toldOn = FIRST.plusDays(SPAN - random.nextInt(30));
            var known = new ArrayList<Entry>();
            var own = new ArrayList<Entry>();
            for (var entry : entries(random)) {
                boolean old = entry.on().isBefore(toldOn.minusDays(30));
                (old || random.nextBoolean() ? known : own).add(entry);
            }
            var till = Ledger.of(Ledger.of(known).told(toldOn));
            own.forEach(till::add);
            known.addAll(own);
            var today = FIRST.plusDays(SPAN);
            assertAlike(Ledger.of(known).on(today), till.on(today), seed);
        }
    }

    @Test
    void playedInItsOrderItSaysTheSameOnEveryDay() {
        for (int seed = 0; seed < CASES; seed++) {
            var random = new Random(seed);
            var entries = new ArrayList<>(entries(random));
            entries.sort(Comparator.comparing(Entry::on));
            var played = new PlayedLedger();
            var whole = new Ledger();
            for (var entry : entries) {
                played.add(entry);
                whole.add(entry);
                if (random.nextInt(3) == 0) {
                    assertSame(whole.on(entry.on()), played.on(entry.on()), seed);
                }
            }
            var end = FIRST.plusDays(SPAN + random.nextInt(100));
            assertSame(whole.on(end), played.on(end), seed);
        }
    }

    private static void assertSame(Balance whole, Balance played, int seed) {
        assertAlike(whole, played, seed);
        assertEquals(whole.expired(), played.expired(), "seed " + seed);
    }

    @Test
    void whatIsPlayedNeverGoesBack() {
        var played = new PlayedLedger();
        played.on(FIRST);
        var before = new Entry(FIRST.minusDays(1), new Lot(FIRST, null, 1));
        assertThrows(IllegalArgumentException.class, () -> played.add(before));
    }

    /** Lots that have vested and end together are alike, however they are written. */
    private static void assertAlike(Balance headOffice, Balance till, int seed) {
        assertEquals(headOffice.spendable(), till.spendable(), "seed " + seed);
        assertEquals(headOffice.waiting(), till.waiting(), "seed " + seed);
        assertEquals(headOffice.shortfall(), till.shortfall(), "seed " + seed);
        assertEquals(byEnd(headOffice), byEnd(till), "seed " + seed);
    }

    private static TreeMap<String, Long> byEnd(Balance balance) {
        var byEnd = new TreeMap<String, Long>();
        balance.lots()
                .forEach(lot -> byEnd.merge(String.valueOf(lot.until()), lot.points(), Long::sum));
        return byEnd;
    }

    /** Points earned for 50 or 150 days or for ever, spent, and taken back within 40 days. */
    private static List<Entry> entries(Random random) {
        var entries = new ArrayList<Entry>();
        var earned = new ArrayList<Entry>();
        int many = 1 + random.nextInt(25);
        for (int i = 0; i < many; i++) {
            var on = FIRST.plusDays(random.nextInt(SPAN));
            int points = 1 + random.nextInt(100);
            if (random.nextInt(3) > 0) {
                int end = random.nextInt(3);
                var until = end == 0 ? null : on.plusDays(end == 1 ? 50 : 150);
                var lot = new Lot(on.plusDays(random.nextBoolean() ? 14 : 0), until, points);
                earned.add(new Entry(on, lot));
                entries.add(earned.getLast());
            } else if (earned.isEmpty() || random.nextBoolean()) {
                entries.add(new Entry(on, new Lot(on, on, -points)));
            } else {
                var of = earned.get(random.nextInt(earned.size()));
                int after = (int) ChronoUnit.DAYS.between(FIRST, of.on());
                var back = of.on().plusDays(random.nextInt(Math.min(40, SPAN - after)));
                entries.add(new Entry(back, of.lot().of(-points)));
            }
        }
        return entries;
    }
}
