package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.money.Money;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.shop.Basket;
import java.time.Duration;
import java.util.List;

/** The server is switched off, and the shop goes on selling. */
final class Alone {
    private static final String BOS_SALE = "back-1";

    private final Scene scene;
    private final Narrator say;
    private final Basket croissants = new Basket().with("croissant", "2").with("coffee", "1");
    private final Basket morning = new Basket().with("coffee", "1").with("bun", "1");
    private final Basket bread = new Basket().with("baguette", "1");
    private JsonNode bosReceipt = Missing.ANSWER;
    private JsonNode first = Missing.ANSWER;
    private JsonNode second = Missing.ANSWER;

    Alone(Scene scene) {
        this.scene = scene;
        this.say = scene.say;
    }

    List<Step> steps() {
        return List.of(
                new Step("The server is switched off", this::switchOff),
                new Step("Bo's card is known all the same", this::bo),
                new Step("Two sales without a member", this::withoutMember));
    }

    JsonNode bosReceipt() {
        return bosReceipt;
    }

    /** The sale that will be claimed. */
    JsonNode first() {
        return first;
    }

    Money firstPaid() {
        return morning.sum();
    }

    /** The sale that stays nobody's. */
    JsonNode second() {
        return second;
    }

    private void switchOff() throws Exception {
        scene.office().stop();
        Waiting.until(
                "both tills to notice",
                Duration.ofSeconds(45),
                () -> isOffline(scene.front()) && isOffline(scene.back()));
        say.check("both tills say that they are offline", true, "");
    }

    private static boolean isOffline(Counter counter) throws Exception {
        return counter.status().path("server").path("state").asText().equals("offline");
    }

    private void bo() throws Exception {
        scene.back().quote(BOS_SALE, croissants, "");
        var seen = scene.back().tap(scene.bo.card());
        var member = seen.path("member");
        scene.bo.known(member.path("id").asText(), member.path("bonus").asLong());
        say.same("the tap finds", "Bo", member.path("firstName").asText());
        say.same("his tier, after five visits in a year", "member", member.path("tier").asText());
        var quote = scene.back().till().pos().get("/v1/checkouts/" + BOS_SALE).good();
        say.same(
                "the tap put on the open sale",
                scene.bo.id(),
                quote.path("member").path("id").asText());
        Offers.eachSaysWhy(say, quote);
        bosReceipt = scene.back().sell(BOS_SALE, croissants);
        scene.bo.bought(Points.asMember(croissants.sum()));
        say.same("he pays", croissants.sum(), Euro.in(bosReceipt, "total"));
        say.same(
                "and earns points",
                Points.asMember(croissants.sum()),
                bosReceipt.path("bonus").asLong());
        var unsent = scene.back().status().path("unsent").path("events").asInt();
        say.check("the sale waits on the till for the network", unsent > 0, unsent);
    }

    private void withoutMember() throws Exception {
        first = guest("front-2", morning);
        second = guest("front-3", bread);
        var claim = first.path("receipt").path("claimCode").asText();
        say.check("each receipt has a claim code", !claim.isEmpty(), first);
    }

    private JsonNode guest(String sale, Basket basket) throws Exception {
        say.say("Somebody buys " + basket + ".");
        scene.front().quote(sale, basket, "");
        return scene.front().sell(sale, basket);
    }
}
