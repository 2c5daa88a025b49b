package dev.regulars.server.difference;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.money.Money;
import java.util.Currency;
import java.util.StringJoiner;

/** Says a difference in words. */
final class Sentence {
    private Sentence() {}

    static String of(Kind kind, JsonNode f) {
        return switch (kind) {
            case QUOTE_AND_FACT -> "The POS charged otherwise than advised: " + text(f, "what");
            case TILL_AND_HEAD_OFFICE ->
                    "From the same facts the till gave "
                            + text(f, "till")
                            + ", head office gives "
                            + text(f, "headOffice")
                            + ".";
            case STALE ->
                    "The till gave "
                            + text(f, "till")
                            + "; knowing everything it would have given "
                            + text(f, "headOffice")
                            + ".";
            case UNMATCHED_REFUND ->
                    "A refund of " + money(f, "paidBack") + " has no sale" + receipt(f) + ".";
            case OVER_REFUND ->
                    money(f, "paidBack")
                            + " was paid back on a sale "
                            + (f.path("paid").asLong() == 0
                                    ? "that was cancelled or cost nothing"
                                    : "of " + money(f, "paid"))
                            + receipt(f)
                            + ".";
            case DAY_TOTALS -> dayTotals(f);
            case FORK ->
                    "This till was cloned or restored: another event stands at its position "
                            + position(f)
                            + (f.path("filed").asBoolean()
                                    ? "; both are counted now."
                                    : "; it waits to be filed again.");
            case DEAD_LETTER ->
                    "What stands at position "
                            + position(f)
                            + " could not be read: "
                            + text(f, "reason")
                            + ".";
            case UNCOUNTABLE ->
                    "A " + text(f, "type") + " could not be counted: " + text(f, "reason") + ".";
            case SHORTFALL -> text(f, "points") + " points more were spent than there were.";
            case TAG_REPLAY -> tagReplay(f);
            case CODE_TWICE ->
                    "Code "
                            + text(f, "number")
                            + " of "
                            + text(f, "offer")
                            + " was used before, at "
                            + text(f, "other")
                            + ".";
            case BEYOND_SHARE ->
                    "With this sale the till has given "
                            + text(f, "used")
                            + " of "
                            + text(f, "offer")
                            + "; its share of the total was "
                            + text(f, "held")
                            + ".";
        };
    }

    private static String dayTotals(JsonNode f) {
        var all = new StringJoiner("; ", "", ".");
        all.add(
                "The POS counted "
                        + totals(f.path("pos"))
                        + ", the till "
                        + totals(f.path("ours")));
        if (!f.path("missingHere").isEmpty()) {
            all.add("only the POS has " + list(f.path("missingHere")));
        }
        if (!f.path("missingAtPos").isEmpty()) {
            all.add("only the till has " + list(f.path("missingAtPos")));
        }
        return all.toString();
    }

    private static String tagReplay(JsonNode f) {
        return "The member was found by tap "
                + text(f, "counter")
                + " of their tag; "
                + text(f, "other")
                + " had taken "
                + (text(f, "counter").equals(text(f, "otherCounter"))
                        ? "the same tap"
                        : "tap " + text(f, "otherCounter"))
                + " before: the link was copied.";
    }

    private static String totals(JsonNode totals) {
        return totals.path("sales").asText()
                + " sales and "
                + totals.path("refunds").asText()
                + " refunds, "
                + totals.path("net").asText();
    }

    private static String list(JsonNode names) {
        var all = new StringJoiner(", ");
        names.forEach(name -> all.add(name.asText()));
        return all.toString();
    }

    private static String position(JsonNode f) {
        return text(f, "epoch") + "/" + text(f, "seq");
    }

    private static String receipt(JsonNode f) {
        return f.hasNonNull("receipt") ? " (receipt " + text(f, "receipt") + ")" : "";
    }

    private static String money(JsonNode f, String field) {
        var currency = Currency.getInstance(text(f, "currency"));
        return new Money(f.path(field).asLong(), currency).plain() + " " + currency;
    }

    private static String text(JsonNode f, String field) {
        return f.path(field).asText();
    }
}
