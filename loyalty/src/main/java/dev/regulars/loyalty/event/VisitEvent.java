package dev.regulars.loyalty.event;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
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
            boolean late)
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
                    .forEach(given -> used.merge(given.offer(), given.amount(), Money::plus));
            if (quote != null) {
                quote.extrasOf(member)
                        .forEach(offer -> used.put(offer, Money.zero(sale.currency())));
            }
            return used;
        }
    }

    /**
     * What a line paid in the end, and earned.
     *
     * @param paid amount less everything given on it
     * @param bonus points; negative on a returned line
     */
    record PaidLine(String id, BigDecimal quantity, Money paid, long bonus) {}

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
            long bonusTaken)
            implements VisitEvent {
        public VisitRefunded {
            lines = List.copyOf(lines);
            tenders = List.copyOf(tenders);
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

    /** A line, or a part of it, that came back. */
    record RefundedLine(String line, BigDecimal quantity, Money paidBack, long bonusTaken) {}

    /**
     * A sale without a member found its member by its claim code: bonus and counters, no discount.
     */
    record VisitClaimed(VisitId visit, String claimCode, MemberId member) implements VisitEvent {}

    /** A wrong member was mended. */
    record VisitReassigned(
            VisitId visit, @Nullable MemberId from, @Nullable MemberId to, String reason)
            implements VisitEvent {}
}
