package dev.regulars.trials.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.torture.Attempt.Fate;
import java.util.SplittableRandom;

/**
 * What a shop does after a crash: every checkout that stands open is finished, by its commit or by
 * taking it back. Used by one thread.
 */
final class Settling {
    private final Counter counter;
    private final SaleBook book;
    private final SplittableRandom random;

    Settling(Counter counter, SaleBook book, SplittableRandom random) {
        this.counter = counter;
        this.book = book;
        this.random = random;
    }

    /** Settles all; gives how many there were. */
    int all() throws InterruptedException {
        var open = open();
        for (var checkout : open) {
            settle(checkout.path("posSaleId").asText());
        }
        for (var left : open()) {
            book.found(left.path("posSaleId").asText() + " was settled and still stands open");
        }
        return open.size();
    }

    private JsonNode open() throws InterruptedException {
        return counter.insist(pos -> pos.get("/v1/checkouts?state=open")).path("checkouts");
    }

    private void settle(String sale) throws InterruptedException {
        var attempt = book.attempt(sale);
        if (attempt.isPresent() && attempt.get().fate() == Fate.PROMISED) {
            book.found(sale + " was promised and stands open");
        } else if (attempt.isPresent() && random.nextBoolean()) {
            var charged = attempt.get().charged();
            var answer = counter.insist(pos -> Cashier.commit(pos, sale, charged));
            book.promised(sale, answer.path("visit").asText());
        } else {
            counter.insist(pos -> pos.delete("/v1/checkouts/" + sale));
            book.abandoned(sale);
        }
    }
}
