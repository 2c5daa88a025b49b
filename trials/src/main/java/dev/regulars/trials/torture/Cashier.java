package dev.regulars.trials.torture;

import dev.regulars.trials.house.Caller;
import dev.regulars.trials.shop.Basket;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;

/**
 * Sells without a pause, as a POS does that keeps what it could not hand over and tries again under
 * the same key. Now and then it crashes itself and never comes back to a sale. Used by one thread.
 */
final class Cashier implements Runnable {
    private final String name;
    private final Counter counter;
    private final List<String> cards;
    private final SaleBook book;
    private final SplittableRandom random;
    private final BooleanSupplier open;

    Cashier(
            String name,
            Counter counter,
            List<String> cards,
            SaleBook book,
            SplittableRandom random,
            BooleanSupplier open) {
        this.name = name;
        this.counter = counter;
        this.cards = cards;
        this.book = book;
        this.random = random;
        this.open = open;
    }

    @Override
    public void run() {
        try {
            for (int number = 1; open.getAsBoolean(); number++) {
                sell(name + "-" + number);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            book.found(name + " could not go on: " + e.getMessage());
        }
    }

    private void sell(String sale) throws InterruptedException {
        var basket = Basket.any(random);
        boolean member = random.nextInt(10) < 7;
        var asked = member ? basket.asked(member()) : basket.asked();
        var path = "/v1/checkouts/" + sale;
        var quote = counter.insist(pos -> pos.put(path, asked));
        boolean locked = random.nextBoolean();
        if (locked) {
            quote = counter.insist(pos -> pos.post(path + "/lock", Map.of()));
        }
        var charged = basket.charged(quote);
        book.attempted(sale, charged);
        commit(sale, charged, locked);
    }

    private String member() throws InterruptedException {
        var card = cards.get(random.nextInt(cards.size())).getBytes(StandardCharsets.US_ASCII);
        var seen = counter.insist(pos -> pos.postBytes("/v1/scans", card));
        return seen.path("member").path("id").asText();
    }

    private void commit(String sale, Map<String, Object> charged, boolean locked)
            throws InterruptedException {
        while (true) {
            try {
                var answer = counter.once(pos -> commit(pos, sale, charged));
                book.promised(sale, answer.path("visit").asText());
                return;
            } catch (IOException unanswered) {
                if (locked && !counter.knows(sale)) {
                    book.found(sale + " was locked and is not known after the crash");
                }
                if (random.nextInt(5) == 0) {
                    return;
                }
            }
        }
    }

    static Caller.Answer commit(Caller pos, String sale, Map<String, Object> charged)
            throws IOException, InterruptedException {
        return pos.post("/v1/checkouts/" + sale + "/commit", charged, sale);
    }
}
