package dev.regulars.loyalty.programme;

/** A code that a customer shows to get an offer. */
public sealed interface OfferCode {

    /**
     * One code for everybody.
     *
     * @param text capitals, digits and dashes
     */
    record General(String text) implements OfferCode {

        /** Whether it is what somebody typed; small letters will do. */
        public boolean isTyped(CharSequence typed) {
            boolean same = text.length() == typed.length();
            for (int i = 0; same && i < text.length(); i++) {
                same = text.charAt(i) == Character.toUpperCase(typed.charAt(i));
            }
            return same;
        }
    }

    /**
     * Each code is good for one use; head office makes them.
     *
     * @param offline what a till does that cannot ask whether a code was used elsewhere
     */
    record SingleUse(OfflinePolicy offline) implements OfferCode {}
}
