package dev.regulars.trials.shop;

import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change.Operator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The sample shop's one store, who works there, and the programme Harbour Club. */
public final class HarbourStreet {
    private static final String PROGRAMME = "/sample/harbour-club.yaml";
    private static final Set<String> EVERYTHING =
            Set.of("sell", "void", "refund", "enrol", "close");

    private HarbourStreet() {}

    public static Store store() {
        return new Store(
                new StoreId("harbour-street"),
                null,
                "Harbour Street",
                "NO",
                ZoneId.of("Europe/Oslo"),
                Currency.getInstance("EUR"),
                "en",
                true,
                4);
    }

    /** Kim may do everything, Robin only sell and enrol. */
    public static List<Operator> operators() {
        return List.of(
                new Operator(new OperatorId("kim"), "Kim", null, EVERYTHING),
                new Operator(new OperatorId("robin"), "Robin", null, Set.of("sell", "enrol")));
    }

    /** The programme as its YAML. */
    public static String programme() {
        try (var file =
                Objects.requireNonNull(
                        HarbourStreet.class.getResourceAsStream(PROGRAMME), PROGRAMME)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
