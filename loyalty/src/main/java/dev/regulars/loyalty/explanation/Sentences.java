package dev.regulars.loyalty.explanation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of one language. A template names its values as {@code {key}} or {@code
 * {key:format}}, where the format is {@code money}, {@code date}, {@code weekday}, {@code
 * weekdays}, {@code thing} or {@code name}; {@code {gift}} is itself a phrase.
 */
final class Sentences {
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)(?::([a-z]+))?}");
    private static final Set<String> NORWEGIAN = Set.of("nb", "no", "nn");

    private final Locale locale;
    private final Properties templates;
    private final Function<String, @Nullable String> articleNames;

    Sentences(Locale locale, Function<String, @Nullable String> articleNames) {
        boolean norwegian = NORWEGIAN.contains(locale.getLanguage());
        this.locale = norwegian ? Locale.of("nb") : locale;
        this.articleNames = articleNames;
        templates = load(norwegian ? "sentences_nb.properties" : "sentences_en.properties");
    }

    /** The sentence of a key, with its values in place. */
    String sentence(String key, Map<String, String> values, Currency currency) {
        var text = phrase(key, values, currency);
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The language's tag. */
    String language() {
        return locale.getLanguage();
    }

    boolean has(String key) {
        return templates.containsKey(key);
    }

    /** The same, within a sentence. */
    String phrase(String key, Map<String, String> values, Currency currency) {
        var template = templates.getProperty(key);
        if (template == null) {
            return key;
        }
        return PLACE.matcher(template)
                .replaceAll(place ->
                        Matcher.quoteReplacement(
                                value(place.group(1), place.group(2), values, currency)));
    }

    private String value(
            String key, @Nullable String format, Map<String, String> values, Currency currency) {
        var value = values.getOrDefault(key, "");
        if (key.equals("gift")) {
            return phrase("gift." + value, values, currency);
        }
        return switch (format) {
            case null -> value;
            case "money" -> money(value, currency);
            case "date" -> date(LocalDate.parse(value));
            case "weekday" -> weekday(LocalDate.parse(value).getDayOfWeek());
            case "weekdays" -> weekdays(value);
            case "thing" -> thing(value);
            case "name" -> values.getOrDefault(key + "." + locale.getLanguage(), readable(value));
            default -> throw new IllegalArgumentException("no format " + format);
        };
    }

    private String money(String amount, Currency currency) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(currency.getDefaultFractionDigits());
        format.setMaximumFractionDigits(currency.getDefaultFractionDigits());
        return format.format(new BigDecimal(amount));
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(templates.getProperty("date"), locale).format(date);
    }

    private String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    private String weekdays(String numbers) {
        return Stream.of(numbers.split(","))
                .map(n -> weekday(DayOfWeek.of(Integer.parseInt(n))))
                .collect(Collectors.joining(", "));
    }

    /** {@code category:food/hard-cheese} as "hard cheese". */
    private String thing(String scope) {
        if (scope.equals("basket")) {
            return templates.getProperty("goods");
        }
        if (scope.equals("favourite-category")) {
            return templates.getProperty("favourite");
        }
        var name = scope.substring(scope.indexOf(':') + 1);
        var known = scope.startsWith("sku:") ? articleNames.apply(name) : null;
        return known != null ? known : readable(name.substring(name.lastIndexOf('/') + 1));
    }

    private static String readable(String name) {
        return name.replace('-', ' ');
    }

    private static Properties load(String name) {
        var templates = new Properties();
        try (var in = Sentences.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the sentences " + name + " are missing");
            }
            templates.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return templates;
    }
}
