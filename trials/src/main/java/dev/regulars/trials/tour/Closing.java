package dev.regulars.trials.tour;

import dev.regulars.trials.house.Waiting;
import java.time.Duration;
import java.util.List;

/** The day ends: the POS's totals, and head office's books. */
final class Closing {
    private static final Duration PATIENCE = Duration.ofSeconds(45);

    private final Scene scene;
    private final Narrator say;

    Closing(Scene scene) {
        this.scene = scene;
        this.say = scene.say;
    }

    List<Step> steps() {
        return List.of(
                new Step("The day is closed with the POS's totals", this::close),
                new Step("Head office's books agree, to the point", this::books));
    }

    private void close() throws Exception {
        close(scene.front());
        close(scene.back());
    }

    private void close(Counter counter) throws Exception {
        var answer = counter.close(scene.today.toString());
        say.check(
                "till %s and its POS agree: sales %d, net %s"
                        .formatted(counter.name(), counter.sales(), counter.net()),
                answer.path("agrees").asBoolean(),
                answer);
    }

    private void books() throws Exception {
        Waiting.until("the tills to have sent everything", PATIENCE, this::allSent);
        var books = scene.books();
        for (var person : List.of(scene.anna, scene.bo, scene.cecilie)) {
            books.await(
                    person + "'s points at head office to be " + person.points(),
                    () -> books.points(person) == person.points());
            say.same(person + "'s points", person.points(), books.points(person));
            say.same(
                    person + "'s visits today",
                    person.visits(),
                    books.visitsOf(person, scene.today));
        }
        say.check("nothing differs", books.differences().isEmpty(), books.differences());
    }

    private boolean allSent() throws Exception {
        return scene.front().status().path("unsent").path("events").asInt() == 0
                && scene.back().status().path("unsent").path("events").asInt() == 0;
    }
}
