package dev.regulars.loyalty.bonus;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LedgerTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-02");
    private static final BonusRule RULE =
            new BonusRule(
                    1,
                    new dev.regulars.loyalty.money.Money(
                            100, java.util.Currency.getInstance("EUR")),
                    Map.of(),
                    365,
                    14);

    private final Ledger ledger = new Ledger();

    @Test
    void pointsVestAndAreLostOnTheirDays() {
        earn(DAY, 100);
        assertEquals(List.of(0L, 100L, 0L), standing(DAY.plusDays(13)));
        assertEquals(List.of(100L, 0L, 0L), standing(DAY.plusDays(14)));
        assertEquals(List.of(100L, 0L, 0L), standing(DAY.plusDays(365)));
        assertEquals(List.of(0L, 0L, 0L), standing(DAY.plusDays(366)));
        assertEquals(100, ledger.on(DAY.plusDays(366)).expired());
    }

    @Test
    void whatIsLostFirstIsSpentFirst() {
        earn(DAY, 100);
        earn(DAY.plusDays(10), 50);
        var later = DAY.plusDays(30);
        spend(later, 120);
        assertEquals(List.of(RULE.lot(DAY.plusDays(10), 30)), ledger.on(later).lots());
    }

    @Test
    void overspentPointsAreAShortfallThatTheNextOnesFill() {
        earn(DAY, 100);
        var later = DAY.plusDays(20);
        var atBothTills = ledger.on(later).take(80);
        take(later, atBothTills);
        take(later, atBothTills);
        assertEquals(List.of(0L, 0L, 60L), standing(later));
        earn(later, 70);
        assertEquals(List.of(0L, 10L, 0L), standing(later));
    }

    @Test
    void takingBackWhatWasLostTakesNothingElse() {
        earn(DAY, 100);
        earn(DAY.plusDays(200), 40);
        var later = DAY.plusDays(370);
        ledger.add(new Entry(later, RULE.lot(DAY, -100)));
        assertEquals(List.of(40L, 0L, 0L), standing(later));
        assertEquals(0, ledger.on(later).expired());
    }

    @Test
    void whatComesBackAfterItsEndCanBeSpentThirtyDaysMore() {
        var spent = List.of(RULE.lot(DAY, 30), RULE.lot(DAY.plusDays(100), 20));
        var on = DAY.plusDays(370);
        assertEquals(
                List.of(RULE.lot(DAY.plusDays(100), 20), new Lot(on, on.plusDays(30), 10)),
                GivenBack.of(spent, 0, 30, on));
        assertEquals(List.of(new Lot(on, on.plusDays(30), 20)), GivenBack.of(spent, 30, 20, on));
    }

    @Test
    void nextToVestAndNextToBeLostAreNamed() {
        earn(DAY, 100);
        earn(DAY.plusDays(10), 50);
        var between = ledger.on(DAY.plusDays(14));
        assertEquals(RULE.lot(DAY.plusDays(10), 50), between.vestsNext().orElseThrow());
        assertEquals(RULE.lot(DAY, 100), between.expiresNext().orElseThrow());
    }

    private void earn(LocalDate on, long points) {
        ledger.add(new Entry(on, RULE.lot(on, points)));
    }

    private void spend(LocalDate on, long points) {
        take(on, ledger.on(on).take(points));
    }

    private void take(LocalDate on, List<Lot> lots) {
        lots.forEach(lot -> ledger.add(new Entry(on, lot.of(-lot.points()))));
    }

    private List<Long> standing(LocalDate on) {
        var balance = ledger.on(on);
        return List.of(balance.spendable(), balance.waiting(), balance.shortfall());
    }
}
