package dev.regulars.agent.identify;

import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.sun.SunLink;

/** What a text is, before anybody asks whose. */
public sealed interface Recognition {

    /**
     * A number of the programme's own kind.
     *
     * @param format the programme's name of the kind
     * @param digits the number without spaces
     */
    record NumberedCard(String format, String digits) implements Recognition {}

    /** A code that a till of the shop printed, or pretends to be one. */
    record Printed(PrintedCode code, String text) implements Recognition {}

    /**
     * A link that a secure tag of the shop wrote, or pretends to have written.
     *
     * @param format the programme's name of the kind
     */
    record SecureLink(String format, SunLink link) implements Recognition {}

    /** A payment card; what it said is wiped. */
    record PaymentCard() implements Recognition {}

    /** Something else; what it said is wiped. */
    record Foreign() implements Recognition {}

    /** Nothing, or a code of ours that is damaged. */
    record Unreadable() implements Recognition {}
}
