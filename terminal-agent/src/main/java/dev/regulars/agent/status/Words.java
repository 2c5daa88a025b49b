package dev.regulars.agent.status;

import dev.regulars.agent.programme.Shop;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.ResourceBundle;

/** What is said of a till, in the language of its store; English where we have no other. */
final class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final ResourceBundle bundle;
    private final Locale language;

    Words(String language) {
        this.language = Locale.forLanguageTag(language);
        this.bundle =
                ResourceBundle.getBundle(
                        "status.words",
                        this.language,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_DEFAULT));
    }

    String say(String key, Object... values) {
        return new MessageFormat(bundle.getString(key), language).format(values);
    }

    /** "as of 09:12, 3 hours ago". */
    String asOf(Instant moment, Shop shop) {
        var age = Duration.between(moment, shop.now());
        var format = age.toHours() < 12 ? TIME : DateTimeFormatter.ofPattern("d MMM HH:mm", in());
        return say("as-of", format.format(moment.atZone(shop.store().zone())), ago(age));
    }

    /** {@code one event waits for the network}. */
    String unsent(long events) {
        return switch ((int) Math.min(events, 2)) {
            case 0 -> say("all-sent");
            case 1 -> say("one-unsent");
            default -> say("unsent", events);
        };
    }

    private String ago(Duration age) {
        if (age.toMinutes() < 2) {
            return say("just-now");
        }
        if (age.toHours() < 2) {
            return say("minutes", age.toMinutes());
        }
        return age.toHours() < 48 ? say("hours", age.toHours()) : say("days", age.toDays());
    }

    /** The language of the bundle that was found, so that a date fits the words around it. */
    private Locale in() {
        return bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }
}
