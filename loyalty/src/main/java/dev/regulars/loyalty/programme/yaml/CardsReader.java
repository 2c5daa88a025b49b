package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.CheckDigit;
import dev.regulars.loyalty.programme.PaymentNumbers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** {@code cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]}. */
final class CardsReader {
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private CardsReader() {}

    static List<CardFormat> read(Value value) {
        var formats = new ArrayList<CardFormat>();
        var names = new HashSet<String>();
        for (var element : value.list()) {
            var format = format(element.section());
            formats.add(format);
            if (!names.add(format.name())) {
                element.mistake("two card formats are called '" + format.name() + "'");
            }
            if (PaymentNumbers.satisfy(format)) {
                element.mistake(
                        "a payment card could have such a number: choose another prefix, such as"
                                + " 9801, or another length than 12 to 19");
            }
        }
        return formats;
    }

    private static CardFormat format(Section section) {
        var format =
                new CardFormat(
                        Words.text(section.required("name"), LONGEST_NAME),
                        prefix(section.required("prefix")),
                        Numbers.whole(section.required("length"), SHORTEST, LONGEST),
                        Words.choice(
                                section.required("check"),
                                Map.of("luhn", CheckDigit.LUHN, "none", CheckDigit.NONE)));
        if (section.has("prefix")
                && section.has("length")
                && format.prefix().length() >= format.length()) {
            section.mistakeAt("prefix", "the prefix is as long as the whole number");
        }
        section.close();
        return format;
    }

    /** In quotes, because YAML would eat the zeros of {@code 0098}. */
    private static String prefix(Value value) {
        var prefix = value.text();
        if (value.isSingle() && !prefix.matches("\\d{1,20}")) {
            value.isNot("the digits that each number begins with, such as '9801',");
        }
        return prefix;
    }
}
