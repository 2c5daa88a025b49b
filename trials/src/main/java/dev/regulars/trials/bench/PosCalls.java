package dev.regulars.trials.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.Caller;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.shop.Basket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** What a POS waits for, one call after the other over one connection. Used by one thread. */
final class PosCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TAPS = 200;
    private static final String HEALTH = "/v1/health";

    private final Till till;
    private final Caller pos;
    private final List<String> cards;
    private final int rounds;
    private final SplittableRandom random = new SplittableRandom(1);
    private int sales;

    PosCalls(Till till, List<String> cards, int rounds) throws Exception {
        this.till = till;
        this.pos = till.pos();
        this.cards = cards;
        this.rounds = rounds;
    }

    /** Measures all of it, after half as many rounds to warm up. */
    List<Figure> measure(Path data) throws Exception {
        sell(rounds / 2);
        var health = health();
        var journal = data.resolve("journal/live");
        long before = Disk.bytes(journal);
        var selling = sell(rounds);
        int size = (int) ((Disk.bytes(journal) - before) / rounds);
        var disk = Disk.syncs(data, size, rounds);
        var append = size + " bytes, synced";
        var figures = new ArrayList<Figure>();
        for (int percent : List.of(50, 99)) {
            figures.add(beside("quote", percent, selling.quote(), health, HEALTH, 20));
            figures.add(beside("commit", percent, selling.commit(), disk, append, 50));
        }
        var tap = taps();
        for (int percent : List.of(50, 99)) {
            figures.add(beside("tap to event", percent, tap, health, HEALTH, 100));
        }
        return figures;
    }

    private static Figure beside(
            String what, int percent, Timings own, Timings reference, String name, double aim) {
        return new Figure(
                what + " p" + percent,
                own.percentile(percent),
                "ms",
                reference.percentile(percent),
                name,
                aim);
    }

    private record Selling(Timings quote, Timings commit) {}

    private Timings health() throws Exception {
        var timings = new Timings(rounds);
        for (int i = 0; i < rounds; i++) {
            timings.time(() -> pos.get(HEALTH).good());
        }
        return timings;
    }

    private Selling sell(int times) throws Exception {
        var selling = new Selling(new Timings(times), new Timings(times));
        for (int i = 0; i < times; i++) {
            var path = "/v1/checkouts/bench-" + ++sales;
            var card = anyCard();
            var basket = Basket.any(random);
            var quote = new JsonNode[1];
            selling.quote.time(() -> quote[0] = quote(path, card, basket));
            var charged = basket.charged(quote[0]);
            selling.commit.time(() -> pos.post(path + "/commit", charged).good());
        }
        return selling;
    }

    private JsonNode quote(String path, byte[] card, Basket basket) throws Exception {
        var member = pos.postBytes("/v1/scans", card).good().path("member").path("id").asText();
        return pos.put(path, basket.asked(member)).good();
    }

    private Timings taps() throws Exception {
        var timings = new Timings(TAPS);
        try (var ear = till.ear()) {
            for (int i = 0; i < TAPS; i++) {
                var card = anyCard();
                timings.time(() -> {
                    pos.postBytes("/v1/simulated-reader/present", card).good();
                    ear.next("card", PATIENCE);
                });
                pos.postBytes("/v1/simulated-reader/remove", new byte[0]).good();
            }
        }
        return timings;
    }

    private byte[] anyCard() {
        return cards.get(random.nextInt(cards.size())).getBytes(StandardCharsets.US_ASCII);
    }
}
