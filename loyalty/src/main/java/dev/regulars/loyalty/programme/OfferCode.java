package dev.regulars.loyalty.programme;

/** A code that a customer shows to get an offer. */
public sealed interface OfferCode {

    /**
     * One code for everybody.
     *
     * @param text capitals, digits and dashes
     */
    record General(String text) implements OfferCode {}

    /**
     * Each code is good for one use; head office makes them.
     *
     * @param offline what a till does that cannot ask whether a code was used elsewhere
     */
    record SingleUse(OfflinePolicy offline) implements OfferCode {}
}
