package dev.regulars.server.console.till.http;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.store.Store;
import dev.regulars.server.console.http.Form;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/** A store as it is typed. */
final class StoreForm {
    private StoreForm() {}

    sealed interface Outcome {
        record Good(Store store) implements Outcome {}

        /** What is wrong, in one sentence. */
        record Mistaken(String mistake) implements Outcome {}
    }

    static Outcome read(Form form) {
        var name = form.text("name");
        if (name.isEmpty() || name.length() > 60) {
            return new Outcome.Mistaken("A store has a name of 1 to 60 characters.");
        }
        var country = form.text("country").toUpperCase(Locale.ROOT);
        if (!Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(country)) {
            return new Outcome.Mistaken("A country is two letters, such as NO.");
        }
        try {
            return new Outcome.Good(
                    new Store(
                            id(name),
                            null,
                            name,
                            country,
                            ZoneId.of(form.text("zone")),
                            Currency.getInstance(form.text("currency").toUpperCase(Locale.ROOT)),
                            form.text("language"),
                            form.text("tax").equals("included"),
                            Integer.parseInt(form.text("day"))));
        } catch (DateTimeException e) {
            return new Outcome.Mistaken("A time zone looks like Europe/Oslo.");
        } catch (NumberFormatException e) {
            return new Outcome.Mistaken("The day changes at an hour from 0 to 12.");
        } catch (IllegalArgumentException e) {
            return new Outcome.Mistaken("A currency is three letters, such as EUR.");
        }
    }

    /** {@code Fish Market} as {@code fish-market}. */
    private static StoreId id(String name) {
        var plain =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return new StoreId(plain.isEmpty() ? "store" : plain);
    }
}
