package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.server.experiment.ArmResult;
import dev.regulars.server.experiment.jdbc.SqlExperimentResults;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What head office reads of an experiment. */
class ExperimentResultsTest {
    private static final LocalDate TODAY = Story.TODAY;
    private static final String PROGRAMME =
            """
            programme: corner-bakery
            defaults: { currency: EUR, zone: Europe/Oslo, language: en }
            cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
            consent: { terms: v1, profiling: v1 }
            tiers: [ { id: member } ]
            offers:
              - id: pastry-half
                segment: drifting
                give: { percent: 50, of: 'category:pastry' }
                experiment: { name: win-back, arm: 50 }
            """;

    @TempDir Path folder;
    private final FakeTill till = new FakeTill("till-1", 1);
    private ServerParts parts;
    private OfferEngine engine;

    @BeforeEach
    void open() {
        parts = new ServerParts(folder, new ServerCase.MovableClock(ServerCase.NOW));
        parts.start(false);
        parts.publishing.publish(PROGRAMME, "test");
        engine = parts.stored.database.read(() -> parts.programme.rules().orElseThrow().engine());
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void armsAreComparedFromTheFirstSaleOnThatCounted() {
        var treated = member("pastry-half");
        var held = member("holdout");
        plain(ServerCase.NOW.minusSeconds(60), "v-0", held, "99.00");
        sell("v-1", treated, "40.00");
        plain(ServerCase.NOW, "v-2", treated, "7.00");
        sell("v-3", held, "30.00");
        sell("v-4", held, "10.00");
        till.add(ServerCase.NOW, new VisitVoided(new VisitId("v-4"), "wrong article"));
        assertEquals(
                List.of("win-back pastry-half 1 2 27.00", "win-back holdout 1 1 30.00"), found());
    }

    @Test
    void resultsAreTheSameAfterARebuild() {
        sell("v-1", member("pastry-half"), "40.00");
        var before = found();
        parts.rebuild();
        assertEquals(before, found());
        assertEquals(List.of("win-back pastry-half 1 1 20.00"), before);
    }

    /** Some member of an arm. */
    private String member(String arm) {
        for (int i = 0; ; i++) {
            var arms = engine.quote(drifting(), basket("1.00"), context("m-" + i)).experiments();
            if (arms.getFirst().arm().equals(arm)) {
                till.add(ServerCase.NOW, FakeTill.enrolment("m-" + i, TODAY.minusDays(90), null));
                return "m-" + i;
            }
        }
    }

    private void plain(Instant at, String id, String member, String paid) {
        till.add(at, FakeTill.visit(id, member, TODAY, paid));
    }

    private void sell(String id, String member, String price) {
        var quote = engine.quote(drifting(), basket(price), context(member));
        var sold = FakeTill.visit(id, member, TODAY, price);
        till.add(ServerCase.NOW, FakeTill.quoted(sold, quote, drifting(), Fate.APPLIED));
    }

    private static Basket basket(String price) {
        return FakeTill.visit("x", null, TODAY, price).sale().basket();
    }

    private static QuoteContext context(String member) {
        return new QuoteContext(
                new MemberId(member),
                new StoreId("harbour"),
                "NO",
                TODAY,
                LocalTime.NOON,
                "en",
                false,
                TillRights.OFFLINE);
    }

    private static Facts drifting() {
        return new Facts(
                "member",
                TODAY.minusDays(90),
                null,
                Set.of("drifting"),
                List.of(),
                0,
                List.of(),
                Assurance.MEDIUM,
                true,
                false,
                Traits.NONE);
    }

    private List<String> found() {
        parts.accepting.accept(new TillId("till-1"), till.everything());
        Projections.settled(parts);
        return parts.stored.database.read(() ->
                new SqlExperimentResults(parts.stored.database)
                        .all(FakeTill.EUR).stream().map(ExperimentResultsTest::line).toList());
    }

    private static String line(ArmResult r) {
        return "%s %s %d %d %s"
                .formatted(r.experiment(), r.arm(), r.members(), r.visits(), r.spend().plain());
    }
}
