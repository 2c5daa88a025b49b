package dev.regulars.trials.checks.sale;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Till and head office say the same given the same facts: a till reads the programme that it was
 * sent and makes its facts from sheets and its own later events; head office decides each sale
 * again with those facts, its own birthdays and its own copy of the programme.
 */
final class ManyShopSales {
    private static final int SALES = Integer.getInteger("regulars.shopSales", 200);
    private static final long SEED = Long.getLong("regulars.seed", 1);
    private static final int OF_ONE_PROGRAMME = 100;
    private static final int TRIED = 50;
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final String report = System.getProperty("regulars.report", "");

    @TempDir Path folder;

    @Test
    @Timeout(value = 7, unit = TimeUnit.DAYS)
    void headOfficeDecidesEachSaleAsTheTillDid() throws Exception {
        try (var premises = Premises.open(Launcher.ours(), folder)) {
            var till = premises.till("front");
            var customers = new AnyCustomers(till.pos(), random);
            customers.join(LocalDate.now(Clock.systemUTC()));
            while (customers.sales() < SALES) {
                if (customers.sales() % OF_ONE_PROGRAMME == 0) {
                    say("%,d of %,d sales at a till", customers.sales(), SALES);
                    publish(premises, till);
                }
                customers.sell();
            }
            Premises.awaitSent(till);
            premises.office().settle(PATIENCE);
            Waiting.until("every sale to be decided again", PATIENCE, () -> waiting(premises) == 0);
            told(premises, customers);
        }
    }

    /** The next of the made programmes that passes its check. */
    private void publish(Premises premises, Till till) throws Exception {
        for (int i = 0; i < TRIED; i++) {
            var yaml = new AnyShopProgramme(random).yaml().getBytes(StandardCharsets.UTF_8);
            var answer = premises.office().hq().postBytes("/v1/hq/programme", yaml);
            if (answer.status() < 300) {
                int version = answer.body().path("version").asInt();
                Waiting.until(
                        "version " + version + " at the till",
                        PATIENCE,
                        () -> version(till) == version);
                return;
            }
        }
        throw new AssertionError("none of " + TRIED + " programmes passed its check");
    }

    private static int version(Till till) throws Exception {
        return till.pos().get("/v1/status").good().path("programme").path("version").asInt();
    }

    /** Sales that head office has not decided again. */
    private static long waiting(Premises premises) throws Exception {
        var file = premises.office().data().resolve("regulars.db");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var row =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from unreviewed")) {
            return row.getLong(1);
        }
    }

    private void told(Premises premises, AnyCustomers customers) throws Exception {
        var faults =
                premises.office().hq().get("/v1/hq/differences?kind=till-and-head-office").good();
        assertEquals(0, faults.path("count").asLong(), faults::toPrettyString);
        assertTrue(customers.withOffers() > customers.sales() / 10, "hardly any offer applied");
        var stale = premises.office().hq().get("/v1/hq/differences?kind=stale").good();
        say(
                "%,d sales at a till from seed %d, %,d of them with money off and %,d paid with points:"
                        + " head office decided each again as the till had.%n%,d would have gone"
                        + " otherwise with all that only head office knew.",
                customers.sales(),
                SEED,
                customers.withOffers(),
                customers.withPoints(),
                stale.path("count").asLong());
    }

    private void say(String format, Object... values) throws Exception {
        var sentence = String.format(Locale.ROOT, format, values);
        if (report.isEmpty()) {
            System.out.println(sentence);
        } else {
            Files.writeString(Path.of(report), sentence + "\n");
        }
    }
}
