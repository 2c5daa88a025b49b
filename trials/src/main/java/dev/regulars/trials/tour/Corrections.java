package dev.regulars.trials.tour;

import dev.regulars.loyalty.money.Money;
import dev.regulars.trials.shop.Basket;
import java.util.List;
import java.util.Map;

/** What comes back: an exchange within a sale, and a part of Anna's first one. */
final class Corrections {
    private static final Money CROISSANT = Euro.of("2.90");
    private static final Money TWO_BUNS_PAID = Euro.of("6.63");
    private static final long TWO_BUNS_POINTS = 6;

    private final Scene scene;
    private final Narrator say;
    private final Joining joining;
    private final Alone alone;

    Corrections(Scene scene, Joining joining, Alone alone) {
        this.scene = scene;
        this.say = scene.say;
        this.joining = joining;
        this.alone = alone;
    }

    List<Step> steps() {
        return List.of(
                new Step("Bo exchanges a croissant for a tart", this::exchange),
                new Step("Anna brings one of her two buns back, to the other till", this::refund));
    }

    private void exchange() throws Exception {
        var receipt = alone.bosReceipt().path("visit").asText();
        var basket = new Basket().returned("croissant", "1", CROISSANT, receipt).with("tart", "1");
        say.say("In one basket: " + basket + ".");
        var quote = scene.front().quote("front-6", basket, scene.bo.id());
        say.same("he pays the difference", Euro.of("1.70"), Euro.in(quote, "after"));
        var answer = scene.front().sell("front-6", basket);
        var earned = Points.asRegular(basket.sum());
        say.same("points, on the difference only", earned, answer.path("bonus").asLong());
        scene.bo.bought(earned);
    }

    private void refund() throws Exception {
        var bun = Map.of("line", "1", "quantity", "1");
        var one =
                Map.<String, Object>of("receiptCode", joining.receiptCode(), "lines", List.of(bun));
        var back = scene.back().refund(one);
        var paidBack = Euro.in(back, "paidBack");
        long taken = back.path("bonusTaken").asLong();
        say.same(
                "till Back never saw the sale; what was paid it knows by",
                "receiptCode",
                back.path("basis").asText());
        half("of the 6.63 that two buns cost after the welcome", TWO_BUNS_PAID.minor(), paidBack);
        say.same("of the 6 points on them, taken back", TWO_BUNS_POINTS / 2, taken);
        scene.anna.gaveBack(taken);
        rest(paidBack);
    }

    /** Of an odd number of cents either part is a half. */
    private void half(String whole, long cents, Money part) {
        boolean so = part.minor() == cents / 2 || part.minor() == cents - cents / 2;
        say.check(whole + ", half is paid back: " + part, so, part);
    }

    private void rest(Money paidBack) throws Exception {
        var all = Map.of("currency", "EUR", "receiptCode", joining.receiptCode());
        var rest = scene.back().till().pos().post("/v1/refunds/quote", all).good();
        say.say("What is left to give back for the whole sale: " + Euro.in(rest, "due") + ".");
        say.same(
                "both parts together, which is exactly what she paid",
                joining.paid(),
                paidBack.plus(Euro.in(rest, "due")));
    }
}
