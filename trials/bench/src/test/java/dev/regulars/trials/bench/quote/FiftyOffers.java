package dev.regulars.trials.bench.quote;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;

/** A grocer's Monday: fifty live offers, a regular who comes often, and a basket of 20 lines. */
final class FiftyOffers {
    static final Currency EUR = Currency.getInstance("EUR");

    /** How many of the first offers have a condition that only CEL can judge. */
    static final int JUDGED_BY_CEL = 10;

    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final List<String> SOLD =
            List.of(
                    "gouda food/cheese 0.452kg 9.76",
                    "brie food/cheese 0.210kg 6.51",
                    "rye food/bread 1 3.80",
                    "loaf food/bread 2 6.40",
                    "bun food/pastry 4 6.80",
                    "cake food/pastry 1 5.90",
                    "apple food/fruit 1.240kg 3.71",
                    "pear food/fruit 0.830kg 2.90",
                    "leek food/vegetables 3 2.97",
                    "carrot food/vegetables 1.020kg 2.03",
                    "cod food/fish 0.640kg 14.72",
                    "salmon food/fish 0.380kg 11.02",
                    "beef food/meat 0.510kg 16.83",
                    "sausage food/meat 2 7.80",
                    "coffee food/drinks 2 9.98",
                    "juice food/drinks 3 7.47",
                    "riesling drinks/wine 1 12.90",
                    "soap household 3 5.97",
                    "candle household 2 4.98",
                    "bag household/bags 1 0.35");

    private FiftyOffers() {}

    static CheckedProgramme programme() {
        return read(yaml());
    }

    static String yaml() {
        try (var in = FiftyOffers.class.getResourceAsStream("/fifty-offers.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static CheckedProgramme read(String yaml) {
        return switch (new ProgrammeReader(KnownNames.ours()).check(yaml)) {
            case ProgrammeCheck.Accepted accepted -> accepted.programme();
            case ProgrammeCheck.Refused refused ->
                    throw new IllegalStateException(refused.mistakes().toString());
        };
    }

    /** Comes every week, agreed to the terms and to nothing else. */
    static Facts member(CheckedProgramme programme) {
        return facts(programme, "member", false);
    }

    /** The same member who lets us look at how they shop, and is better off by it. */
    static Facts regular(CheckedProgramme programme) {
        return facts(programme, "regular", true);
    }

    private static Facts facts(CheckedProgramme programme, String tier, boolean profiling) {
        var windows =
                programme.windows().stream()
                        .map(days -> new Window(days, days / 7, new Money(days * 300L, EUR), TODAY))
                        .toList();
        return new Facts(
                tier,
                LocalDate.parse("2024-05-11"),
                MonthDay.of(9, 17),
                Set.of("steady", "active"),
                windows,
                620,
                List.of(
                        new Redemption("welcome", LocalDate.parse("2024-05-11")),
                        new Redemption("birthday", LocalDate.parse("2025-09-18")),
                        new Redemption("once-a-year", LocalDate.parse("2026-01-17")),
                        new Redemption("three-a-month", LocalDate.parse("2026-02-20"))),
                Assurance.MEDIUM,
                profiling,
                false,
                Traits.NONE);
    }

    static Basket basket() {
        var lines = new ArrayList<Line>();
        for (var sold : SOLD) {
            lines.add(line(String.valueOf(lines.size() + 1), sold.split(" ")));
        }
        return new Basket(EUR, lines);
    }

    static QuoteContext context() {
        return new QuoteContext(
                new MemberId("0193a2b4-77aa-7c01-8d3e-00000000000a"),
                new StoreId("quay"),
                "NO",
                TODAY,
                LocalTime.of(15, 30),
                "en",
                false,
                TillRights.OFFLINE);
    }

    private static Line line(String id, String[] words) {
        boolean weighed = words[2].endsWith("kg");
        var quantity = new BigDecimal(words[2].replace("kg", ""));
        var amount = Money.of(words[3], EUR);
        return new Line(
                id,
                words[0],
                null,
                words[1],
                quantity,
                weighed ? "kg" : "pc",
                new Money(amount.minor(), EUR),
                amount,
                "A",
                new BigDecimal("0.25"),
                true,
                List.of(),
                Set.of(),
                null,
                null);
    }
}
