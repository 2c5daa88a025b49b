package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.refund.Refund;
import dev.regulars.loyalty.refund.RefundCalculator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What holds however what was bought is cut up and brought back. */
final class RefundLaws {
    private RefundLaws() {}

    static void endAtTheFullOne(Decided decided) {
        var booked = booked(decided);
        var paid = booked.lines().stream().filter(l -> l.quantity().signum() > 0).toList();
        var back =
                refunds(decided, booked).stream()
                        .flatMap(refund -> refund.lines().stream())
                        .toList();
        assertTrue(back.stream().noneMatch(RefundLaws::takesMore));
        assertEquals(bonus(paid), back.stream().mapToLong(RefundedLine::bonusTaken).sum());
        assertEquals(spent(paid), back.stream().mapToLong(RefundedLine::givenBack).sum());
        var charged = new TreeMap<String, Money>();
        var returned = new TreeMap<String, Money>();
        paid.forEach(l -> charged.merge(taxCode(decided, l.id()), l.paid(), Money::plus));
        paid.forEach(l -> returned.put(taxCode(decided, l.id()), Money.zero(Dice.EUR)));
        back.forEach(l -> returned.merge(taxCode(decided, l.line()), l.paidBack(), Money::plus));
        assertEquals(charged, returned);
    }

    /** At once for each second case; otherwise over some days, in which points may be lost. */
    static void leaveThePointsAsBefore(Decided decided) {
        if (decided.sold().basket().lines().stream().anyMatch(l -> l.isReturn())) {
            return;
        }
        boolean atOnce = decided.sold().seed() % 2 == 0;
        var booked = booked(decided);
        var entries = new ArrayList<>(decided.sold().points());
        entries.addAll(booked.entries());
        var day = booked.on();
        for (var refund : refunds(decided, booked)) {
            entries.addAll(booked.entries(refund, day));
            day = atOnce ? day : day.plusDays(entries.size() % 2);
        }
        var before = Ledger.of(decided.sold().points()).on(day);
        var after = Ledger.of(entries).on(day);
        if (atOnce) {
            assertEquals(before, after);
        } else {
            assertTrue(all(before) <= all(after));
            assertTrue(all(after) <= all(before) + spent(booked.lines()));
            assertEquals(before.shortfall(), after.shortfall());
        }
    }

    /** The parts of a case, and then all that is left. */
    private static List<Refund> refunds(Decided decided, Booked booked) {
        var calculator = new RefundCalculator(Dice.EUR, booked.lines());
        var refunds = new ArrayList<Refund>();
        var before = new HashMap<String, BigDecimal>();
        for (var part : decided.sold().refunds()) {
            refunds.add(calculator.refund(before, Map.of(part.line(), part.quantity())));
            refunds.getLast()
                    .lines()
                    .forEach(l -> before.merge(l.line(), l.quantity(), BigDecimal::add));
        }
        refunds.add(calculator.rest(before));
        return refunds;
    }

    private static Booked booked(Decided decided) {
        var sold = decided.sold();
        return Booked.of(sold.programme(), sold.basket(), decided.quote(), sold.points());
    }

    private static String taxCode(Decided decided, String line) {
        return String.valueOf(decided.sold().basket().line(line).orElseThrow().taxCode());
    }

    private static boolean takesMore(RefundedLine line) {
        return line.paidBack().isNegative() || line.bonusTaken() < 0 || line.givenBack() < 0;
    }

    private static long bonus(List<PaidLine> lines) {
        return lines.stream().mapToLong(PaidLine::bonus).sum();
    }

    private static long spent(List<PaidLine> lines) {
        return lines.stream().mapToLong(PaidLine::spent).sum();
    }

    private static long all(Balance balance) {
        return balance.spendable() + balance.waiting();
    }
}
