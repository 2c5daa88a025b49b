package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.CheckDigit;
import dev.regulars.loyalty.programme.PaymentNumbers;
import dev.regulars.loyalty.programme.SecureTag;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code cards: [ { name: club card, prefix: '9801', length: 16, check: luhn }, … ]}: kinds of
 * number, and kinds of tag that write secure links.
 */
final class CardsReader {
    private static final int LONGEST_NAME = 40;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 30;

    private final List<CardFormat> formats = new ArrayList<>();
    private final List<SecureTag> tags = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<String> urls = new HashSet<>();

    private CardsReader() {}

    /** What a programme's cards are. */
    record Cards(List<CardFormat> formats, List<SecureTag> tags) {}

    static Cards read(Value value) {
        var reader = new CardsReader();
        value.list().forEach(element -> reader.card(element, element.section()));
        return new Cards(reader.formats, reader.tags);
    }

    private void card(Value element, Section section) {
        var name = Words.text(section.required("name"), LONGEST_NAME);
        if (section.has("sun")) {
            tag(element, SunReader.read(section, name));
        } else {
            number(element, format(section, name));
        }
        section.close();
        if (!names.add(name)) {
            element.mistake("two card formats are called '" + name + "'");
        }
    }

    private void tag(Value element, SecureTag tag) {
        tags.add(tag);
        if (!urls.add(tag.link().url().toLowerCase(Locale.ROOT))) {
            element.mistake("two kinds of tag have the same url");
        }
    }

    private void number(Value element, CardFormat format) {
        formats.add(format);
        if (PaymentNumbers.satisfy(format)) {
            element.mistake(
                    "a payment card could have such a number: choose another prefix, such as"
                            + " 9801, or another length than 12 to 19");
        }
    }

    private static CardFormat format(Section section, String name) {
        var format =
                new CardFormat(
                        name,
                        prefix(section.required("prefix")),
                        Numbers.whole(section.required("length"), SHORTEST, LONGEST),
                        Words.choice(
                                section.required("check"),
                                Map.of("luhn", CheckDigit.LUHN, "none", CheckDigit.NONE)),
                        CardChipReader.read(section).orElse(null));
        if (section.has("prefix")
                && section.has("length")
                && format.prefix().length() >= format.length()) {
            section.mistakeAt("prefix", "the prefix is as long as the whole number");
        }
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
