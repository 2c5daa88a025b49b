package dev.regulars.loyalty.decision;

import static dev.regulars.loyalty.decision.Till.decision;
import static dev.regulars.loyalty.decision.Till.why;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.offer.ArmOfMember;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.wire.Wire;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who is in which arm, and which sales count. */
class ExperimentTest {
    private static final String COFFEE = "coffee drink 1 2.60";

    private final CheckedProgramme programme =
            SampleProgramme.withOffers(
                    """
                    - id: five-off
                      segment: drifting
                      give: { amount: '0.50', of: basket }
                      experiment: { name: win-back, arm: 40, group: spring, share: 50 }
                    - id: free-coffee
                      segment: drifting
                      give: { free: 'sku:coffee' }
                      experiment: { name: win-back, arm: 40, group: spring, share: 50 }
                    - id: double
                      give: { points-times: 2 }
                      experiment: { name: points, arm: 50, group: spring, share: 30.5 }
                    """);
    private final Till till = new Till(programme);

    @Test
    void memberIsInAtMostOneExperimentOfAGroup() {
        Map<String, Integer> found = new HashMap<>();
        quotes(COFFEE)
                .forEach(quote -> {
                    assertTrue(quote.experiments().size() <= 1);
                    var name =
                            quote.experiments().isEmpty()
                                    ? ""
                                    : quote.experiments().getFirst().name();
                    found.merge(name, 1, Integer::sum);
                });
        assertEquals(500, found.get("win-back"), 60);
        assertEquals(305, found.get("points"), 60);
        assertEquals(195, found.get(""), 60);
    }

    @Test
    void whoeverIsNotAskedIsToldSoAndCountsNowhere() {
        var others = quotes(COFFEE).stream().filter(q -> q.experiments().isEmpty()).toList();
        others.forEach(quote -> {
            assertEquals("not-asked", why(quote, "five-off"));
            assertEquals("not-asked", why(quote, "double"));
        });
    }

    @Test
    void holdoutIsWrittenDownWhereSomethingWouldHaveHeld() {
        var holdouts =
                quotes(COFFEE).stream()
                        .filter(q -> why(q, "five-off").equals("holdout"))
                        .map(Quote::experiments)
                        .toList();
        assertEquals(100, holdouts.size(), 35);
        var expected = List.of(new ArmOfMember("win-back", ArmOfMember.HOLDOUT));
        holdouts.forEach(arms -> assertEquals(expected, arms));
    }

    @Test
    void saleCountsForAllArmsAlikeThoughOnlyOneOfTheirOffersHolds() {
        for (var quote : quotes("bun pastry 1 4.00")) {
            var arm = why(quote, "free-coffee");
            if (arm.equals("no-matching-line")) {
                assertEquals(
                        List.of(new ArmOfMember("win-back", "free-coffee")), quote.experiments());
            }
        }
    }

    @Test
    void whoeverIsNotEligibleCountsInNoExperiment() {
        var quote = till.forMember("m-1").quote(till.member().facts(), COFFEE);
        assertEquals("other-segment", why(quote, "five-off"));
        assertTrue(quote.experiments().stream().noneMatch(arm -> arm.name().equals("win-back")));
    }

    @Test
    void tillAndHeadOfficeGiveTheSameArms() {
        var headOffice = new OfferEngine(CheckedProgramme.read(programme.bytes()));
        for (var quote : quotes(COFFEE)) {
            var sent = Wire.read(Wire.write(quote), Quote.class);
            var facts = till.member().segment("drifting").facts();
            var again = headOffice.quote(facts, Till.basket(COFFEE), sent.context());
            assertEquals(quote, again);
            assertEquals(sent.experiments(), again.experiments());
        }
    }

    @Test
    void armIsKeptWithAnOfferThatApplied() {
        for (var quote : quotes(COFFEE)) {
            if (decision(quote, "five-off").applied()) {
                assertEquals(List.of(new ArmOfMember("win-back", "five-off")), quote.experiments());
            }
        }
    }

    private List<Quote> quotes(String line) {
        var facts = till.member().segment("drifting").facts();
        return IntStream.range(0, 1_000)
                .mapToObj(i -> till.forMember("m-" + i).quote(facts, line))
                .toList();
    }
}
