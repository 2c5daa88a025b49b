package dev.regulars.server.console.difference;

import dev.regulars.server.difference.Kind;

/**
 * A kind of difference for people.
 *
 * @param name what it is, in a few words
 * @param todo what to do about it, in one sentence
 * @param fault whether somebody must act; else it explains itself
 */
public record Advice(String name, String todo, boolean fault) {

    public static Advice on(Kind kind) {
        return switch (kind) {
            case QUOTE_AND_FACT ->
                    fault(
                            "The POS charged otherwise",
                            "The receipt stands. If it happens often, have the POS's connection looked at.");
            case TILL_AND_HEAD_OFFICE ->
                    fault(
                            "Till and head office decide differently",
                            "From the same facts both must agree: see that this till runs the newest version.");
            case STALE ->
                    explained(
                            "Decided on old knowledge",
                            "The till was offline. The receipt stands; nothing is to be done.");
            case UNMATCHED_REFUND ->
                    fault(
                            "A refund without its sale",
                            "It is matched by itself once the sale arrives. Is a till silent that may hold it?");
            case OVER_REFUND ->
                    fault(
                            "More was paid back than was paid",
                            "Compare the receipts, and ask at the store.");
            case DAY_TOTALS ->
                    fault(
                            "POS and till counted another day",
                            "Look the named receipts up in the POS.");
            case FORK ->
                    fault(
                            "A till was cloned or restored",
                            "Both branches count. See that only one machine runs as this till.");
            case DEAD_LETTER ->
                    fault(
                            "Something could not be read",
                            "Nothing is lost: it is kept, and read after an update of the server.");
            case UNCOUNTABLE ->
                    fault(
                            "Something could not be counted",
                            "It is kept, and counted after an update of the server.");
            case SHORTFALL ->
                    explained(
                            "More points were spent than there were",
                            "The receipts stand; the next points earned fill the gap.");
            case TAG_REPLAY ->
                    fault(
                            "A tag's tap was used twice",
                            "Somebody had a copy of a link: ask the member, and give them another tag if it goes on.");
            case CODE_TWICE ->
                    explained(
                            "A single-use code was used twice",
                            "Two tills could not ask, or a lease was released: both receipts stand.");
            case BEYOND_SHARE ->
                    fault(
                            "More was given than the till held",
                            "The receipt stands. The POS charged it without asking, or the till was revoked: see that it asks.");
        };
    }

    private static Advice fault(String name, String todo) {
        return new Advice(name, todo, true);
    }

    private static Advice explained(String name, String todo) {
        return new Advice(name, todo, false);
    }
}
