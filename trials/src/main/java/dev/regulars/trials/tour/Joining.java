package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.money.Money;
import dev.regulars.trials.shop.Basket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Anna joins in the middle of her first sale. */
final class Joining {
    static final String SALE = "front-1";

    private static final Money WELCOME = Euro.of("3.17");
    private static final Money TO_PAY = Euro.of("17.93");

    private final Scene scene;
    private final Narrator say;
    private final Basket basket =
            new Basket().with("bun", "2").with("sourdough", "1").with("honey", "1");
    private JsonNode receipt = Missing.ANSWER;

    Joining(Scene scene) {
        this.scene = scene;
        this.say = scene.say;
    }

    List<Step> steps() {
        return List.of(
                new Step(
                        "A customer without a card is told what joining would give", this::asGuest),
                new Step("Without the terms nobody is enrolled", this::withoutTerms),
                new Step("Anna joins at the checkout, with a stock card", this::join),
                new Step("She pays, and the sale is committed once", this::pay));
    }

    /** Her receipt's code, for a return. */
    String receiptCode() {
        return receipt.path("receipt").path("receiptCode").asText();
    }

    /** What she paid in all. */
    Money paid() {
        return TO_PAY;
    }

    private void asGuest() throws Exception {
        say.say("In the basket: " + basket + ".");
        var quote = scene.front().quote(SALE, basket, "");
        say.same("taken off without a card", Euro.ZERO, Counter.given(quote));
        say.same(
                "off this basket if they join now, 15 % of it",
                WELCOME, Euro.in(quote.path("ifJoined"), "amount"));
    }

    private void withoutTerms() throws Exception {
        var answer = scene.front().till().pos().post("/v1/enrolments", wish("", false));
        say.same("the answer", 422, answer.status());
        say.same("because", "terms-needed", answer.body().path("error").path("code").asText());
    }

    private void join() throws Exception {
        var card = scene.front().scan(scene.anna.card());
        say.same("the stock card is as yet", "unknown-card", card.path("outcome").asText());
        var scan = card.path("scan").asText();
        var joined = scene.front().till().pos().post("/v1/enrolments", wish(scan, true)).good();
        scene.anna.known(joined.path("member").path("id").asText(), 0);
        say.same("the card is now", "bound", joined.path("card").path("kind").asText());
        var quote = joined.path("checkout");
        say.same("the welcome on the same basket", WELCOME, Counter.given(quote));
        say.same("she is to pay", TO_PAY, Euro.in(quote, "after"));
        Offers.eachSaysWhy(say, quote);
    }

    private Map<String, Object> wish(String scan, boolean terms) {
        var wish = new LinkedHashMap<String, Object>();
        wish.put("firstName", scene.anna.name());
        wish.put("birthDate", scene.today.minusYears(29).minusDays(90).toString());
        wish.put("email", "anna@example.org");
        wish.put(
                "consents",
                List.of(
                        consent("terms", terms, "v3"),
                        consent("profiling", true, "v1"),
                        consent("marketing", false, "v2")));
        wish.put("posSaleId", SALE);
        if (!scan.isEmpty()) {
            wish.put("scan", scan);
        }
        return wish;
    }

    private static Map<String, Object> consent(String purpose, boolean given, String version) {
        return Map.of(
                "purpose",
                purpose,
                "given",
                given,
                "textVersion",
                version,
                "evidence",
                "ownScreen");
    }

    private void pay() throws Exception {
        var charged = scene.front().charged(basket, scene.front().lock(SALE));
        receipt = scene.front().commit(SALE, charged, "anna-1").good();
        scene.front().book(charged);
        scene.anna.bought(Points.asMember(TO_PAY));
        say.same("she paid", TO_PAY, Euro.in(receipt, "total"));
        say.same("and earned points", scene.anna.points(), receipt.path("bonus").asLong());
        var again = scene.front().commit(SALE, charged, "anna-1").good();
        say.check(
                "the same commit sent twice is one visit",
                receipt.path("visit").equals(again.path("visit")),
                again);
        charged.put("total", "17.90");
        var other = scene.front().commit(SALE, charged, "anna-1");
        say.same("the same key with another body gets", 422, other.status());
    }
}
