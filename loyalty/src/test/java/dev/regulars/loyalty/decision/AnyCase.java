package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Funder;
import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.Period;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.Show;
import dev.regulars.loyalty.programme.Stacking;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Any programme and any basket, made from a seed. */
final class AnyCase {
    private static final CheckedProgramme FRAME =
            SampleProgramme.withOffers(
                    """
                    - id: any
                      give: { percent: 1, of: basket }
                    """);
    private static final List<String> SCOPES =
            List.of(
                    "basket",
                    "basket",
                    "category:a",
                    "category:b",
                    "category:a/x",
                    "category:x",
                    "sku:s1",
                    "sku:s2");
    private static final List<String> CATEGORIES = List.of("a", "b", "a/x", "b/x", "c", "wine");
    private static final List<String> FLAGS =
            List.of("no_discount", "no_bonus", "deposit", "gift_card", "age_restricted");

    private final Random random;

    AnyCase(long seed) {
        random = new Random(seed);
    }

    CheckedProgramme programme() {
        var offers = new ArrayList<Offer>();
        int count = random.nextInt(1, 8);
        for (int i = 0; i < count; i++) {
            offers.add(offer("o" + i));
        }
        return with(offers);
    }

    /** The same programme with one offer more, at any place. */
    CheckedProgramme withOneMore(CheckedProgramme programme) {
        var offers = new ArrayList<>(programme.offers());
        offers.add(random.nextInt(offers.size() + 1), offer("more"));
        return with(offers);
    }

    Basket basket() {
        var lines = new ArrayList<Line>();
        int count = random.nextInt(1, 12);
        for (int i = 0; i < count; i++) {
            lines.add(Till.line(String.valueOf(i + 1), line()));
        }
        return new Basket(Till.EUR, lines);
    }

    Basket shuffled(Basket basket) {
        var lines = new ArrayList<>(basket.lines());
        Collections.shuffle(lines, random);
        return new Basket(basket.currency(), lines);
    }

    String tier() {
        return List.of("member", "regular", "ambassador").get(random.nextInt(3));
    }

    private String line() {
        boolean weighed = random.nextInt(4) == 0;
        boolean returned = random.nextInt(8) == 0;
        var quantity = weighed ? "0." + random.nextInt(1, 1_000) + "kg" : "" + random.nextInt(1, 7);
        long price = random.nextInt(10) == 0 ? random.nextInt(3) : random.nextInt(1, 9_000);
        var sign = returned ? "-" : "";
        var flag = random.nextInt(5) == 0 ? " " + any(FLAGS) : "";
        return "s"
                + random.nextInt(4)
                + " "
                + any(CATEGORIES)
                + " "
                + sign
                + quantity
                + " "
                + (price == 0 ? "" : sign)
                + new Money(price, Till.EUR).plain()
                + flag
                + lowest();
    }

    private String lowest() {
        return random.nextInt(6) == 0
                ? " min=" + new Money(random.nextInt(1, 3_000), Till.EUR).plain()
                : "";
    }

    private Offer offer(String id) {
        boolean once = random.nextInt(6) == 0;
        return new Offer(
                id,
                Map.of(),
                new Audience(
                        random.nextInt(4) == 0 ? Set.of("regular") : Set.of(),
                        Set.of(),
                        Assurance.LOW,
                        null,
                        null,
                        Set.of(),
                        null),
                new Period(null, null, null, Set.of()),
                null,
                benefit(),
                once ? new Limit(1, Limit.Per.YEAR, OfflinePolicy.DEFAULT) : null,
                stacking(),
                random.nextInt(8) == 0 ? Set.of("elsewhere") : Set.of(),
                Funder.HEAD_OFFICE,
                Show.CUSTOMER,
                null,
                null);
    }

    private Stacking stacking() {
        return switch (random.nextInt(8)) {
            case 0 -> new Stacking.Exclusive();
            case 1, 2 -> new Stacking.BestOf("g" + random.nextInt(2));
            default -> new Stacking.WithOthers();
        };
    }

    private Benefit benefit() {
        var scope = Scope.of(any(SCOPES)).orElseThrow();
        var cap = random.nextInt(3) == 0 ? new Money(random.nextInt(1, 900), Till.EUR) : null;
        return switch (random.nextInt(10)) {
            case 0 -> new Benefit.AmountOff(new Money(random.nextInt(1, 3_000), Till.EUR), scope);
            case 1 -> new Benefit.CheapestFree(random.nextInt(1, 4), scope, cap);
            case 2 -> new Benefit.FreePiece(Scope.of("sku:s1").orElseThrow());
            case 3 ->
                    new Benefit.FixedPrice(new Money(random.nextInt(2_000), Till.EUR), scope, cap);
            case 4, 5 -> new Benefit.BuyGet(random.nextInt(1, 4), random.nextInt(1, 3), scope, cap);
            case 6 -> new Benefit.Points(random.nextInt(1, 50), scope);
            case 7 -> new Benefit.MorePoints(percent(), scope);
            case 8 -> new Benefit.Treatment("flowers");
            default -> new Benefit.Percent(percent(), scope, cap);
        };
    }

    private BigDecimal percent() {
        return random.nextInt(6) == 0
                ? BigDecimal.valueOf(100)
                : BigDecimal.valueOf(random.nextInt(1, 10_000), 2);
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    static CheckedProgramme with(List<Offer> offers) {
        return new CheckedProgramme(
                FRAME.format(),
                FRAME.programme(),
                1,
                FRAME.name(),
                FRAME.defaults(),
                FRAME.enrolment(),
                FRAME.cards(),
                FRAME.tags(),
                FRAME.consent(),
                FRAME.tiers(),
                FRAME.bonus(),
                offers,
                List.of(new LegalRule("SE", "wine", Set.of(LegalRule.Ban.DISCOUNT))),
                Rollout.ALWAYS,
                null);
    }
}
