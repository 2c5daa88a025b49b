package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Defaults;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.IllformedLocaleException;
import java.util.Locale;

/** {@code defaults: { currency: EUR, zone: Europe/Oslo, language: en }}. */
final class DefaultsReader {
    private DefaultsReader() {}

    static Defaults read(Value value) {
        var section = value.section();
        var defaults =
                new Defaults(
                        currency(section.required("currency")),
                        zone(section.required("zone")),
                        language(section.required("language")));
        section.close();
        return defaults;
    }

    private static Currency currency(Value value) {
        var euro = Currency.getInstance("EUR");
        if (!value.isSingle()) {
            value.isNot("a currency such as EUR");
            return euro;
        }
        try {
            var currency = Currency.getInstance(value.text());
            if (currency.getDefaultFractionDigits() >= 0) {
                return currency;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the complaint: no such code is the same mistake as an unusable one.
        }
        value.isNot("a currency by its three letters, such as EUR or NOK,");
        return euro;
    }

    private static ZoneId zone(Value value) {
        try {
            return ZoneId.of(value.isSingle() ? value.text() : "");
        } catch (DateTimeException e) {
            value.isNot("a time zone such as Europe/Oslo");
            return ZoneOffset.UTC;
        }
    }

    static String language(Value value) {
        var tag = value.isSingle() ? value.text() : "";
        try {
            new Locale.Builder().setLanguageTag(tag);
            if (!tag.isEmpty()) {
                return tag;
            }
        } catch (IllformedLocaleException e) {
            // Falls through to the complaint.
        }
        value.isNot("a language such as en or nb");
        return "en";
    }
}
