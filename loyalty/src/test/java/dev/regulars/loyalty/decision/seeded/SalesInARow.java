package dev.regulars.loyalty.decision.seeded;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.ReferralSide;
import dev.regulars.loyalty.refund.RefundCalculator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The basket of a case sold again and again over some weeks, one of the sales refunded or voided.
 * Every offer keeps to what its programme says, by a count of our own.
 */
final class SalesInARow {
    private static final int[] DAYS = {0, 0, 1, 33};
    private static final int TAKEN_BACK = 1;

    private final Decided decided;
    private final TillBooks books;
    private final List<Entry> points;
    private Facts facts;
    private LocalDate date;

    private SalesInARow(Decided decided) {
        this.decided = decided;
        var sold = decided.sold();
        books = new TillBooks(sold.programme(), sold.context().rights());
        points = new ArrayList<>(sold.points());
        facts = sold.facts();
        date = sold.context().date();
    }

    static void keepEveryLimit(Decided decided) {
        var row = new SalesInARow(decided);
        for (int sale = 0; sale < DAYS.length; sale++) {
            row.go(decided.sold().context().date().plusDays(DAYS[sale]));
            row.sell(sale == TAKEN_BACK);
        }
    }

    private void go(LocalDate day) {
        if (!day.equals(date)) {
            books.newDay();
            date = day;
        }
        facts = SeededCase.factsWith(facts, points, date);
    }

    private void sell(boolean takenBack) {
        var rights = books.rights();
        var quote = decided.atTill(facts, decided.sold().basket(), context(rights));
        for (var decision : quote.offers()) {
            if (decision.applied()) {
                keepsItsLimits(decision, rights);
            }
        }
        pointsAreThere(quote, rights);
        var booked = Booked.of(decided.sold().programme(), decided.sold().basket(), quote, points);
        var before = List.copyOf(points);
        var known = facts;
        points.addAll(booked.entries());
        facts = facts.using(Decided.applied(quote), date);
        books.sold(quote);
        if (takenBack && decided.sold().seed() % 2 == 0) {
            var all = new RefundCalculator(Dice.EUR, booked.lines()).rest(Map.of());
            points.addAll(booked.entries(all, date));
        } else if (takenBack) {
            points.clear();
            points.addAll(before);
            facts = known;
            books.voided(quote);
        }
    }

    private void keepsItsLimits(OfferDecision decision, TillRights rights) {
        var offer = decided.sold().programme().offer(decision.id()).orElseThrow();
        long before = facts.redemptions().stream().filter(used -> countsNow(offer, used)).count();
        var limit = offer.limit();
        assertTrue(limit == null || before < limit.uses(), offer.id() + " once more in a period");
        var total = offer.total();
        assertTrue(
                total == null
                        || total.units(decision.amount().minor()) <= rights.left().get(offer.id()),
                offer.id() + " more than its share");
        assertTrue(TillPolicy.allows(offer, decision.amount(), rights), offer.id() + " offline");
        assertTrue(!rights.withheld().containsKey(offer.id()), offer.id() + " withheld");
        assertTrue(
                offer.audience().referral() != ReferralSide.REFERRER
                        || facts.traits().referral().left(offer.id()) > 0,
                offer.id() + " without a friend");
    }

    /** Whether a use lies in the period of today, counted otherwise than the engine does. */
    private boolean countsNow(Offer offer, Redemption used) {
        if (!used.offer().equals(offer.id()) || offer.limit() == null) {
            return false;
        }
        return Periods.alike(offer, facts.birthday() != null, used.on(), date);
    }

    private void pointsAreThere(Quote quote, TillRights rights) {
        var redeem = quote.redeem();
        if (redeem != null && redeem.points() > 0) {
            assertTrue(redeem.points() <= Ledger.of(points).on(date).spendable());
            var rule = decided.sold().programme().redeem();
            assertTrue(
                    TillPolicy.allows(RedeemRule.ID, rule.offline(), redeem.amount(), rights),
                    "points offline");
        }
    }

    private QuoteContext context(TillRights rights) {
        var c = decided.sold().context();
        return new QuoteContext(
                c.member(),
                c.store(),
                c.country(),
                date,
                c.time(),
                c.language(),
                c.frozen(),
                rights,
                c.stopped(),
                c.codes(),
                c.redeem());
    }
}
