package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.Waiting;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The server is switched on again: what happened arrives once, and comes back as knowledge. */
final class Reunion {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Scene scene;
    private final Narrator say;
    private final Alone alone;

    Reunion(Scene scene, Alone alone) {
        this.scene = scene;
        this.say = scene.say;
        this.alone = alone;
    }

    List<Step> steps() {
        return List.of(
                new Step("The server is switched on, and both tills sync", this::switchOn),
                new Step("Head office has each visit once", this::eachVisitOnce),
                new Step("Anna claims one of the two sales by its code", this::claim),
                new Step("Recompute: with his sixth visit Bo is a regular", this::recompute),
                new Step("At his next tap the other till knows it", this::tierUp));
    }

    private void switchOn() throws Exception {
        scene.office().start();
        allSent();
        say.check("nothing waits on either till any more", true, "");
    }

    private void allSent() throws Exception {
        Waiting.until(
                "the tills to have sent everything",
                PATIENCE,
                () -> unsent(scene.front()) == 0 && unsent(scene.back()) == 0);
    }

    private static int unsent(Counter counter) throws Exception {
        return counter.status().path("unsent").path("events").asInt();
    }

    private void eachVisitOnce() throws Exception {
        var books = scene.books();
        int expected = TourShop.SALES + scene.front().sales() + scene.back().sales();
        books.await(
                "head office to count " + expected + " visits", () -> books.visits() == expected);
        say.check(expected + " visits: those imported and each of ours once", true, "");
        say.same("Bo's visits today", 1, books.visitsOf(scene.bo, scene.today));
        say.same("his points there", scene.bo.points(), counted(scene.bo));
        say.same("and Anna's", scene.anna.points(), counted(scene.anna));
    }

    /**
     * A member's points on the books, once they are what they are to be; a profile follows its
     * sales.
     */
    private long counted(Person person) throws Exception {
        var books = scene.books();
        books.await(
                "head office to count " + person.points() + " points",
                () -> books.points(person) == person.points());
        return books.points(person);
    }

    private void claim() throws Exception {
        var code = alone.first().path("receipt").path("claimCode").asText();
        var claim = Map.of("claimCode", code, "member", scene.anna.id());
        scene.front().till().pos().post("/v1/claims", claim).good();
        scene.anna.bought(Points.asMember(alone.firstPaid()));
        allSent();
        var books = scene.books();
        books.await(
                "the claimed sale to count for Anna",
                () -> books.visitsOf(scene.anna, scene.today) == scene.anna.visits());
        say.same("her visits today", 2, books.visitsOf(scene.anna, scene.today));
        say.same("her points, with those of both", scene.anna.points(), counted(scene.anna));
        say.check(
                "the other sale is still nobody's",
                books.ownerOf(alone.second()).isEmpty(),
                books.ownerOf(alone.second()));
    }

    private void recompute() throws Exception {
        scene.office().recompute();
        say.same("his tier at head office", "regular", scene.books().tier(scene.bo));
        say.same("Anna's", "member", scene.books().tier(scene.anna));
    }

    private void tierUp() throws Exception {
        Waiting.until(
                "till Front to hear of Bo's tier",
                PATIENCE,
                () -> tier(scene.front().scan(scene.bo.card())).equals("regular"));
        var seen = scene.front().tap(scene.bo.card());
        say.same("his tier at the tap", "regular", tier(seen));
        say.same("and his points", scene.bo.points(), seen.path("member").path("bonus").asLong());
    }

    private static String tier(JsonNode seen) {
        return seen.path("member").path("tier").asText();
    }
}
