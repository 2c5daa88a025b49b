package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.Caller;
import dev.regulars.trials.house.Waiting;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What head office has on its books, read over HTTP. */
final class Books {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Caller hq;

    Books(Caller hq) {
        this.hq = hq;
    }

    /** Head office counts soon after it hears: this waits for it. */
    void await(String what, Waiting.Condition condition) throws Exception {
        Waiting.until(what, PATIENCE, condition);
    }

    /** Sales of everybody, ever. */
    int visits() throws Exception {
        return hq.get("/v1/hq/visits?limit=1").good().path("count").asInt();
    }

    int visitsOf(Person person, LocalDate on) throws Exception {
        var path = "/v1/hq/visits?member=%s&businessDate=%s".formatted(person.id(), on);
        return hq.get(path).good().path("count").asInt();
    }

    /** Whose a sale is; empty for nobody's. */
    String ownerOf(JsonNode committed) throws Exception {
        var path = "/v1/hq/visits/" + committed.path("visit").asText();
        return hq.get(path).good().path("member").asText("");
    }

    long points(Person person) throws Exception {
        return member(person).path("bonus").asLong();
    }

    String tier(Person person) throws Exception {
        return member(person).path("tier").asText();
    }

    /** What head office should look into. */
    List<String> differences() throws Exception {
        var sentences = new ArrayList<String>();
        for (var one : hq.get("/v1/hq/differences").good().path("differences")) {
            sentences.add(one.path("text").asText());
        }
        return sentences;
    }

    private JsonNode member(Person person) throws Exception {
        return hq.get("/v1/hq/members/" + person.id()).good();
    }
}
