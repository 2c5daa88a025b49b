package dev.regulars.loyalty.event;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.bonus.Spending;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.loyalty.sale.Tender;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What happens to sales. */
public sealed interface VisitEvent extends Event {

    /**
     * A sale was committed, with or without a member.
     *
     * @param quote what was advised; absent where the POS sold without us
     * @param facts what the till knew when it advised, without the birthday
     * @param sheetRevision which revision of the member's sheet that was
     * @param lines what each line paid and earned: what a refund reverses
     * @param outcomes what became of each adjustment
     * @param bonus points earned, the sum over the lines
     * @param programmeVersion the version that the lines keep; 0 where none was at hand
     * @param claimCode attaches a member later; only on a sale without one
     * @param late whether the POS handed it over afterwards
     * @param earned the same points with the days on which they can be spent; absent in what an
     *     earlier build wrote
     * @param spent points that paid a part of it, as the POS charged it
     */
    record VisitRecorded(
            VisitId visit,
            @Nullable MemberId member,
            @Nullable AccountId account,
            Sale sale,
            @Nullable Quote quote,
            @Nullable Facts facts,
            long sheetRevision,
            List<PaidLine> lines,
            List<Outcome> outcomes,
            long bonus,
            int programmeVersion,
            @Nullable String claimCode,
            boolean late,
            @Nullable Lot earned,
            @Nullable Spending spent)
            implements VisitEvent {
        public VisitRecorded {
            lines = List.copyOf(lines);
            outcomes = List.copyOf(outcomes);
        }

        /**
         * What each offer took off in the end, 0 for one that gave something else than money; what
         * the POS did not charge is not in it.
         */
        public Map<String, Money> used() {
            var used = new TreeMap<String, Money>();
            sale.given().stream()
                    .filter(given -> !given.amount().isZero())
                    .filter(given -> !given.offer().equals(RedeemRule.ID))
                    .forEach(given -> used.merge(given.offer(), given.amount(), Money::plus));
            if (quote != null) {
                quote.extrasOf(member)
                        .forEach(offer -> used.put(offer, Money.zero(sale.currency())));
            }
            return used;
        }

        /** The same with what points paid: every right of which a till may give only so much. */
        public Map<String, Money> granted() {
            var granted = used();
            if (spent != null) {
                granted.put(RedeemRule.ID, spent.amount());
            }
            return granted;
        }

        /** Points earned, with the days on which they can be spent; an earlier build's for ever. */
        public Lot lot() {
            return earned == null ? new Lot(sale.businessDate(), null, bonus) : earned.of(bonus);
        }
    }

    /**
     * What a line paid in the end, and earned.
     *
     * @param paid amount less everything given on it
     * @param bonus points; negative on a returned line
     * @param spent points that paid a part of it, 0 or more
     */
    record PaidLine(String id, BigDecimal quantity, Money paid, long bonus, long spent) {

        /** Of which no points paid anything. */
        public PaidLine(String id, BigDecimal quantity, Money paid, long bonus) {
            this(id, quantity, paid, bonus, 0);
        }
    }

    /** What became of one adjustment of the quote. */
    record Outcome(String adjustment, Fate fate, Money amount) {}

    /** Whether the POS did what was advised. */
    enum Fate {
        APPLIED,
        /** Charged with another amount. */
        CHANGED,
        /** Not charged at all. */
        REFUSED
    }

    /** A committed sale was cancelled whole. */
    record VisitVoided(VisitId visit, String reason) implements VisitEvent {}

    /**
     * Goods came back. Never refused: where the original is not known here it is to be matched.
     *
     * @param refund its own id
     * @param visit the original, where known
     * @param receiptCode the code that stood for it
     * @param lines what came back, by the original's line ids
     * @param paidBack what the customer got, 0 or more
     * @param bonusTaken points taken back, 0 or more
     * @param givenBack points that had paid for what came back, in the days on which they can be
     *     spent
     */
    record VisitRefunded(
            VisitId refund,
            Basis basis,
            @Nullable VisitId visit,
            @Nullable String receiptCode,
            @Nullable MemberId member,
            @Nullable String receiptNumber,
            LocalDate businessDate,
            List<RefundedLine> lines,
            List<Tender> tenders,
            Money paidBack,
            long bonusTaken,
            List<Lot> givenBack)
            implements VisitEvent {
        public VisitRefunded {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
            givenBack = List.copyOf(givenBack);
        }
    }

    /** What a refund rests on. */
    enum Basis {
        /** A visit of this till. */
        VISIT,
        /** A receipt code, signed by the till that sold. */
        RECEIPT_CODE,
        /** Only what the POS paid back; head office looks for the sale. */
        TO_BE_MATCHED
    }

    /**
     * A line, or a part of it, that came back.
     *
     * @param givenBack points that had paid for it, 0 or more
     */
    record RefundedLine(
            String line, BigDecimal quantity, Money paidBack, long bonusTaken, long givenBack) {

        /** Of which no points had paid anything. */
        public RefundedLine(String line, BigDecimal quantity, Money paidBack, long bonusTaken) {
            this(line, quantity, paidBack, bonusTaken, 0);
        }
    }

    /**
     * A sale without a member found its member by its claim code: bonus and counters, no discount.
     */
    record VisitClaimed(VisitId visit, String claimCode, MemberId member) implements VisitEvent {}

    /** A wrong member was mended. */
    record VisitReassigned(
            VisitId visit, @Nullable MemberId from, @Nullable MemberId to, String reason)
            implements VisitEvent {}
}
