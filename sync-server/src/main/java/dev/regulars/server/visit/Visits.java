package dev.regulars.server.visit;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.server.inbox.Filed;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the events say of sales. Called inside a unit of work. */
public interface Visits {

    /** What decides whose a sale is. */
    record Said(@Nullable MemberId member, @Nullable String claimCode, @Nullable MemberId owner) {}

    /**
     * A claim or a reassignment.
     *
     * @param member the new owner, if any
     * @param claimCode present on a claim
     */
    record Move(String event, @Nullable MemberId member, @Nullable String claimCode) {}

    /**
     * What decides which sale a refund belongs to, and what it takes back.
     *
     * @param onlyTotal whether its till knew at most the total of the sale, and no lines
     * @param saidBonus points that its till took back
     * @param givenBack points that came back with it, so far
     * @param visit the sale it was matched with
     */
    record Refund(
            VisitId id,
            @Nullable VisitId saidVisit,
            @Nullable MemberId saidMember,
            LocalDate on,
            boolean onlyTotal,
            long paidBack,
            long saidBonus,
            long givenBack,
            @Nullable VisitId visit,
            @Nullable MemberId owner) {}

    /**
     * What a sale came to.
     *
     * @param spent points that paid a part of it; what was lost first comes first
     */
    record Sum(long paid, long bonus, @Nullable MemberId owner, List<Lot> spent) {
        public Sum {
            spent = List.copyOf(spent);
        }
    }

    /** An event said something of this sale. */
    void mention(VisitId visit, Position position);

    void keep(Filed filed, VisitRecorded visit);

    void keepVoid(Filed filed, VisitId visit, String reason);

    void keepMove(Filed filed, VisitId visit, Move move, @Nullable String reason);

    void keepRefund(Filed filed, VisitRefunded refund);

    void keepDayClose(Filed filed, DayClosed closed);

    /** Whether anything but the sale itself is known of it: a claim, a cancellation, a refund. */
    boolean hasSequel(VisitId visit);

    /** Empty while the sale itself has not arrived. */
    Optional<Said> said(VisitId visit);

    /** All claims and reassignments of a sale, in the order in which they happened. */
    List<Move> moves(VisitId visit);

    /** Writes down whose the sale is now, and whether it was cancelled. */
    void settle(VisitId visit, @Nullable MemberId owner);

    Refund refund(VisitId refund);

    Optional<Sum> sum(VisitId visit);

    /** The newest sale with this receipt number in the refund's store and currency. */
    Optional<VisitId> byReceipt(VisitId refund);

    /** Refunds that belong to this sale, or may now that it is here. */
    List<VisitId> refundsFor(VisitId visit);

    /** Those that were matched with a sale, in the order in which they happened. */
    List<Refund> refundsOf(VisitId visit);

    /** Writes down which sale a refund belongs to, and whose it is. */
    void match(VisitId refund, @Nullable VisitId visit, @Nullable MemberId owner);

    /** Writes down what a refund takes back and gives back, instead of what was there. */
    void takeBack(Due due);
}
