package dev.regulars.loyalty.event;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Right;
import java.time.LocalDate;
import java.util.List;

/** What happens to the shop itself. */
public sealed interface ShopEvent extends Event {

    /**
     * A till's day was closed with the POS's totals.
     *
     * @param pos what the POS counted
     * @param ours what this till's journal counted
     * @param missingHere receipt numbers that only the POS has
     * @param missingAtPos receipt numbers that only we have
     */
    record DayClosed(
            LocalDate businessDate,
            Totals pos,
            Totals ours,
            List<String> missingHere,
            List<String> missingAtPos)
            implements ShopEvent {
        public DayClosed {
            missingHere = List.copyOf(missingHere);
            missingAtPos = List.copyOf(missingAtPos);
        }
    }

    /** Sales and refunds of a day: how many, and their total net of refunds. */
    record Totals(int sales, int refunds, Money net) {}

    record TillPaired(TillId till, StoreId store) implements ShopEvent {}

    /** A till may no longer sync; the directory key is renewed. */
    record TillRevoked(TillId till, String reason) implements ShopEvent {}

    /**
     * Head office gave a till a share of what an offer may give in total.
     *
     * @param budget whether it is counted in minor units of money; uses otherwise
     * @param units how much more the till may grant, above 0
     */
    record ShareGiven(TillId till, String offer, boolean budget, long units) implements ShopEvent {}

    /** A till gave back what it did not use of its share; it grants that no more. */
    record ShareReturned(String offer, boolean budget, long units) implements ShopEvent {}

    /** No till may give an offer for now. */
    record OfferStopped(String programme, String offer) implements ShopEvent {}

    /** An offer that was stopped may be given again. */
    record OfferStarted(String programme, String offer) implements ShopEvent {}

    /**
     * Head office lent a right to a till.
     *
     * @param lease its id
     */
    record RightLent(String lease, TillId till, Right right) implements ShopEvent {}

    /** A till gave a right back, and grants it no more. */
    record RightReturned(String lease) implements ShopEvent {}

    /** Head office released a right that a till still holds: both may be granted from now on. */
    record RightReleased(String lease, String who) implements ShopEvent {}

    /** A version of the programme went out. */
    record ProgrammePublished(String programme, int version) implements ShopEvent {}

    /** A version that was planned will not begin. */
    record ProgrammeWithdrawn(String programme, int version) implements ShopEvent {}
}
