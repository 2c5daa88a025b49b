package dev.regulars.trials.tour;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.money.Money;
import dev.regulars.trials.house.Caller.Answer;
import dev.regulars.trials.house.Ear;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.shop.Basket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A till and the POS on it, which owns receipts and takings. */
final class Counter {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final String prefix;
    private final Till till;
    private @Nullable Ear ear;
    private final List<String> receipts = new ArrayList<>();
    private Money net = Euro.ZERO;
    private int sales;
    private int refunds;

    /**
     * @param name what people call it
     * @param prefix of its receipt numbers
     */
    Counter(String name, String prefix, Till till) {
        this.name = name;
        this.prefix = prefix;
        this.till = till;
    }

    String name() {
        return name;
    }

    Till till() {
        return till;
    }

    JsonNode status() throws Exception {
        return till.pos().get("/v1/status").good();
    }

    /** A card is held to the reader and lifted again; what the till announces of it. */
    JsonNode tap(String number) throws Exception {
        if (ear == null) {
            ear = till.ear();
        }
        ear.forget();
        bytes("/v1/simulated-reader/present", number).good();
        var seen = ear.next("card", PATIENCE);
        bytes("/v1/simulated-reader/remove", "").good();
        return seen;
    }

    /** What a card is. */
    JsonNode scan(String number) throws Exception {
        return bytes("/v1/scans", number).good();
    }

    /** The whole basket, for a member or for nobody. */
    JsonNode quote(String sale, Basket basket, String member) throws Exception {
        var body = new LinkedHashMap<String, Object>();
        body.put("currency", "EUR");
        body.put("operator", "kim");
        body.put("lines", basket.lines());
        if (!member.isEmpty()) {
            body.put("member", member);
            body.put("found", Map.of("by", "tap", "when", "beforeLines"));
        }
        return till.pos().put("/v1/checkouts/" + sale, body).good();
    }

    /** The first payment: the quote stands still. */
    JsonNode lock(String sale) throws Exception {
        return till.pos().post("/v1/checkouts/" + sale + "/lock", Map.of()).good();
    }

    /** The sale as it was charged: all that the quote gives is taken off, and paid by card. */
    Map<String, Object> charged(Basket basket, JsonNode quote) {
        var total = basket.sum().minus(given(quote));
        var body = new LinkedHashMap<String, Object>();
        body.put("currency", "EUR");
        body.put("pos", "sample-" + prefix);
        body.put("receiptNumber", nextReceipt());
        body.put("operator", "kim");
        body.put("lines", basket.lines());
        body.put("given", quote.path("adjustments"));
        body.put("tenders", List.of(Map.of("kind", "card", "amount", total.plain())));
        body.put("total", total.plain());
        return body;
    }

    /** Hands the sale over under this key. */
    Answer commit(String sale, Map<String, Object> charged, String key) throws Exception {
        return till.pos().post("/v1/checkouts/" + sale + "/commit", charged, key);
    }

    /** Locks, is paid, commits, and books it. */
    JsonNode sell(String sale, Basket basket) throws Exception {
        var charged = charged(basket, lock(sale));
        var answer = commit(sale, charged, sale + "-key").good();
        book(charged);
        return answer;
    }

    /** Books a sale that was committed. */
    void book(Map<String, Object> charged) {
        sales++;
        receipts.add((String) charged.get("receiptNumber"));
        net = net.plus(Euro.of((String) charged.get("total")));
    }

    /** Gives money back, and books it. */
    JsonNode refund(Map<String, Object> what) throws Exception {
        var body = new LinkedHashMap<>(what);
        body.put("currency", "EUR");
        body.put("operator", "kim");
        body.put("receiptNumber", nextReceipt());
        var answer = till.pos().post("/v1/refunds", body).good();
        refunds++;
        receipts.add((String) body.get("receiptNumber"));
        net = net.minus(Euro.in(answer, "paidBack"));
        return answer;
    }

    /** Closes the day with what this POS took. */
    JsonNode close(String date) throws Exception {
        var totals = Map.of("sales", sales, "refunds", refunds, "net", net.plain());
        var body = Map.of("currency", "EUR", "totals", totals, "receiptNumbers", receipts);
        return till.pos().post("/v1/days/" + date + "/close", body).good();
    }

    int sales() {
        return sales;
    }

    Money net() {
        return net;
    }

    /** All that a quote or a commit gives. */
    static Money given(JsonNode answer) {
        var sum = Euro.ZERO;
        for (var adjustment : answer.path("adjustments")) {
            sum = sum.plus(Euro.in(adjustment, "amount"));
        }
        return sum;
    }

    private String nextReceipt() {
        return "%s-%03d".formatted(prefix, receipts.size() + 1);
    }

    private Answer bytes(String path, String text) throws Exception {
        return till.pos().postBytes(path, text.getBytes(StandardCharsets.UTF_8));
    }
}
