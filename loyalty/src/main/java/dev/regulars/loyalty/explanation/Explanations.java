package dev.regulars.loyalty.explanation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.loyalty.condition.Comparison;
import dev.regulars.loyalty.condition.Missing;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.NextTier;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says what was decided, in one language: English, or Norwegian bokmål for {@code nb}, {@code no}
 * and {@code nn}. Amounts, dates and weekdays are written as the locale does. Safe for use by many
 * threads.
 */
public final class Explanations {
    private static final Currency NO_AMOUNT = Currency.getInstance("XXX");

    private final Sentences sentences;

    public Explanations(Locale locale) {
        this(locale, sku -> null);
    }

    /**
     * With the catalogue's names.
     *
     * @param articleNames the name of a sku, null where it is not known
     */
    public Explanations(Locale locale, Function<String, @Nullable String> articleNames) {
        sentences = new Sentences(locale, articleNames);
    }

    /** Why, or why not. */
    public String sentence(Reason reason, Currency currency) {
        return sentences.sentence(reason.code(), reason.values(), currency);
    }

    /**
     * A quote as JSON for people: its usual form, with {@code text} beside the code of every reason
     * and without its context.
     */
    public ObjectNode quote(Quote quote) {
        var tree = (ObjectNode) Wire.tree(quote);
        tree.remove("context");
        var offers = tree.withArray("offers");
        for (int i = 0; i < offers.size(); i++) {
            var reason = quote.offers().get(i).reason();
            ((ObjectNode) offers.get(i).get("reason"))
                    .put("text", sentence(reason, quote.currency()));
        }
        return tree;
    }

    /** The offer that is nearest to applying, if one is near. */
    public Optional<NearestMiss> nearestMiss(Quote quote) {
        return NearestMiss.of(quote)
                .map(o -> new NearestMiss(o.id(), sentence(o.reason(), quote.currency())));
    }

    /**
     * What joining would save.
     *
     * @param joined the engine's quote for a newcomer
     */
    public Optional<IfJoined> ifJoined(Quote joined) {
        var saved = joined.before().minus(joined.after());
        return saved.isPositive()
                ? Optional.of(
                        new IfJoined(
                                saved,
                                say("if-joined", "amount", saved.plain(), joined.currency())))
                : Optional.empty();
    }

    /** One sentence for the cashier to say about a quote with a member. */
    public String say(Quote quote, @Nullable String firstName) {
        var saved = quote.before().minus(quote.after());
        var values = Map.of("name", firstName == null ? "" : firstName, "amount", saved.plain());
        var key = saved.isPositive() ? "say-saved" : "say-welcome";
        return sentences.sentence(
                firstName == null ? key + "-nameless" : key, values, quote.currency());
    }

    /** What is missing for the tier above: "2 visits or 45.00 more to Regular". */
    public String nextTier(NextTier next, Currency currency) {
        var ways =
                next.ways().stream()
                        .map(way -> join(way.all(), "next-tier.and", currency))
                        .collect(Collectors.joining(word("next-tier.or")));
        return sentences.sentence(
                "next-tier",
                Map.of("what", ways, "tier", next.tier().name(sentences.language())),
                currency);
    }

    private String join(List<Missing.Part> parts, String between, Currency currency) {
        return parts.stream()
                .map(part -> part(part, currency))
                .collect(Collectors.joining(word(between)));
    }

    private String part(Missing.Part part, Currency currency) {
        boolean money = part.subject() == Comparison.Subject.SPEND;
        var key =
                money
                        ? "next-tier.spend"
                        : part.more() == 1 ? "next-tier.visit" : "next-tier.visits";
        var more = money ? new Money(part.more(), currency).plain() : String.valueOf(part.more());
        return sentences.phrase(key, Map.of("more", more), currency);
    }

    private String word(String key) {
        return " " + sentences.phrase(key, Map.of(), NO_AMOUNT) + " ";
    }

    /** How to greet a member: "Welcome back, Anna. Birthday on Thursday." */
    public String greeting(@Nullable String firstName, List<Occasion> occasions, LocalDate today) {
        boolean isNew =
                occasions.stream()
                        .anyMatch(o -> o.kind() == Occasion.Kind.NEW && days(o, today) == 0);
        var key = isNew ? "greeting-first" : "greeting";
        var hello =
                sentences.sentence(
                        firstName == null ? key + "-nameless" : key,
                        Map.of("name", firstName == null ? "" : firstName),
                        NO_AMOUNT);
        return occasions.isEmpty()
                ? hello
                : hello
                        + " "
                        + occasions.stream()
                                .map(o -> occasion(o, today) + ".")
                                .collect(Collectors.joining(" "));
    }

    /** What is special, without a full stop: "Birthday on Thursday". */
    public String occasion(Occasion occasion, LocalDate today) {
        var date = occasion.date();
        long years = ChronoUnit.YEARS.between(date, today.plusDays(1));
        return sentences.sentence(
                occasionKey(occasion, today),
                Map.of("date", date.toString(), "years", String.valueOf(years)),
                NO_AMOUNT);
    }

    private static String occasionKey(Occasion occasion, LocalDate today) {
        long days = days(occasion, today);
        return switch (occasion.kind()) {
            case BIRTHDAY ->
                    days == 0 ? "birthday-today" : days < 0 ? "birthday-on" : "birthday-was";
            case ANNIVERSARY -> "anniversary";
            case NEW -> days == 0 ? "new-today" : "new-since";
        };
    }

    private static long days(Occasion occasion, LocalDate today) {
        return ChronoUnit.DAYS.between(occasion.date(), today);
    }

    private String say(String key, String name, String value, Currency currency) {
        return sentences.sentence(key, Map.of(name, value), currency);
    }
}
