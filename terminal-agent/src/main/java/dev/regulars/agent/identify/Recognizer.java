package dev.regulars.agent.identify;

import dev.regulars.agent.identify.Recognition.Foreign;
import dev.regulars.agent.identify.Recognition.NumberedCard;
import dev.regulars.agent.identify.Recognition.Printed;
import dev.regulars.agent.identify.Recognition.SecureLink;
import dev.regulars.agent.identify.Recognition.Unreadable;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.SecureTag;
import dev.regulars.loyalty.sun.SunLink;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Tells what a scanned, swiped or keyed text is. In this order: the programme's own numbers and
 * codes; a payment card; anything else. The text is wiped before the answer is given, whatever it
 * is. The programme's check refuses a format that a payment number could satisfy, so that the first
 * step never keeps one.
 */
public final class Recognizer {
    private static final int LONGEST = 4096;
    private static final int LONGEST_NUMBER = 40;

    private Recognizer() {}

    /** Tells what it is, and wipes it. */
    public static Recognition recognize(char[] text, List<CardFormat> formats) {
        return recognize(text, formats, List.of());
    }

    /** The same where the programme has tags that write secure links. */
    public static Recognition recognize(
            char[] text, List<CardFormat> formats, List<SecureTag> tags) {
        try {
            return text.length > LONGEST
                    ? new Foreign()
                    : withLinks(Fields.of(text), formats, tags);
        } finally {
            Arrays.fill(text, '\0');
        }
    }

    /**
     * The same for a number that somebody keyed to be looked up: one of another kind, such as the
     * shop had before, is one too. Wipes it.
     */
    static Recognition lookUp(char[] text, List<CardFormat> formats) {
        var number = new char[text.length > LONGEST_NUMBER ? 0 : text.length];
        try {
            System.arraycopy(text, 0, number, 0, number.length);
            var recognized = recognize(text, formats);
            return recognized instanceof Foreign ? otherNumber(Fields.of(number)) : recognized;
        } finally {
            Arrays.fill(number, '\0');
        }
    }

    private static Recognition otherNumber(Fields fields) {
        boolean plausible = fields.whole().chars().allMatch(c -> c > ' ' && c < 0x7F);
        return plausible && !fields.isBlank()
                ? new NumberedCard("number", fields.whole().toString())
                : new Foreign();
    }

    /**
     * A web address that is nothing by itself may carry something: the first that is ours counts.
     */
    private static Recognition withLinks(
            Fields fields, List<CardFormat> formats, List<SecureTag> tags) {
        var whole = recognize(fields, formats, tags);
        if (!(whole instanceof Foreign)) {
            return whole;
        }
        var parts = LinkParts.of(fields.whole());
        try {
            var carried =
                    parts.stream()
                            .map(part -> recognize(Fields.of(part), formats, List.of()))
                            .toList();
            return carried.stream()
                    .filter(Recognition.PaymentCard.class::isInstance)
                    .findFirst()
                    .or(() -> carried.stream().filter(Recognizer::isOurs).findFirst())
                    .orElse(whole);
        } finally {
            parts.forEach(part -> Arrays.fill(part, '\0'));
        }
    }

    private static boolean isOurs(Recognition recognition) {
        return recognition instanceof NumberedCard || recognition instanceof Printed;
    }

    private static Recognition recognize(
            Fields fields, List<CardFormat> formats, List<SecureTag> tags) {
        if (fields.isBlank()) {
            return new Unreadable();
        }
        var own = fields.stream().flatMap(f -> numbered(f, formats).stream()).findFirst();
        if (own.isPresent()) {
            return own.get();
        }
        if (PrintedCode.looksLike(fields.whole())) {
            return printed(fields.whole());
        }
        return tags.stream()
                .flatMap(tag -> secure(fields.whole(), tag).stream())
                .findFirst()
                .orElseGet(() -> payment(fields));
    }

    private static Optional<Recognition> secure(CharBuffer whole, SecureTag tag) {
        return SunLink.read(whole, tag.link()).map(link -> new SecureLink(tag.name(), link));
    }

    private static Recognition payment(Fields fields) {
        return !fields.isArticle() && fields.stream().anyMatch(PaymentNumbers::isPayment)
                ? new Recognition.PaymentCard()
                : new Foreign();
    }

    private static Recognition printed(CharBuffer whole) {
        var text = whole.toString();
        return PrintedCode.read(text)
                .<Recognition>map(code -> new Printed(code, text))
                .orElseGet(Unreadable::new);
    }

    private static Optional<Recognition> numbered(CharBuffer field, List<CardFormat> formats) {
        char[] digits = Digits.of(field);
        try {
            return formats.stream()
                    .filter(format -> begins(digits, format))
                    .filter(format -> format.accepts(String.valueOf(digits)))
                    .findFirst()
                    .map(format -> new NumberedCard(format.name(), String.valueOf(digits)));
        } finally {
            Arrays.fill(digits, '\0');
        }
    }

    /** Asked before the digits become a text that nobody can wipe. */
    private static boolean begins(char[] digits, CardFormat format) {
        var prefix = format.prefix();
        return digits.length == format.length()
                && CharBuffer.wrap(digits, 0, Math.min(digits.length, prefix.length()))
                        .equals(CharBuffer.wrap(prefix));
    }
}
