package dev.regulars.trials.tour;

import dev.regulars.loyalty.money.Money;
import dev.regulars.trials.shop.Basket;
import java.util.List;

/** Cecilie is a regular and has her birthday today. */
final class Celebration {
    private static final String SALE = "front-4";
    private static final Money FREE = Euro.of("2.90");

    private final Scene scene;
    private final Narrator say;
    private final Basket basket =
            new Basket().with("bun", "1").with("croissant", "1").with("cappuccino", "1");

    Celebration(Scene scene) {
        this.scene = scene;
        this.say = scene.say;
    }

    List<Step> steps() {
        return List.of(
                new Step("It is Cecilie's birthday", this::birthday),
                new Step("The birthday treat is given once a year", this::onceAYear));
    }

    private void birthday() throws Exception {
        var member = scene.front().tap(scene.cecilie.card()).path("member");
        scene.cecilie.known(member.path("id").asText(), member.path("bonus").asLong());
        say.same("her tier", "regular", member.path("tier").asText());
        say.same("what is today", "birthday", member.path("today").path(0).path("kind").asText());
        say.say("In her basket: " + basket + ".");
        var quote = scene.front().quote(SALE, basket, scene.cecilie.id());
        say.check("the birthday offer applies", Offers.applied(quote, "birthday"), quote);
        say.same("off the cheapest pastry, the croissant", FREE, Counter.given(quote));
        say.same("taken off line", "2", quote.path("adjustments").path(0).path("line").asText());
        var answer = scene.front().sell(SALE, basket);
        var paid = basket.sum().minus(FREE);
        say.same("she pays", paid, Euro.in(answer, "total"));
        say.same(
                "points, half as much again for a regular",
                Points.asRegular(paid),
                answer.path("bonus").asLong());
        scene.cecilie.bought(Points.asRegular(paid));
    }

    private void onceAYear() throws Exception {
        var quote = scene.front().quote("front-5", basket, scene.cecilie.id());
        say.same("given a second time", false, Offers.applied(quote, "birthday"));
        var reason = Offers.find(quote, "birthday").path("reason").path("text").asText();
        say.check("with a reason: " + reason, !reason.isEmpty(), quote);
        scene.front().till().pos().delete("/v1/checkouts/front-5").good();
        say.check("the sale is abandoned, nothing happened", true, "");
    }
}
