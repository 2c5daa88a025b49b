package dev.regulars.trials.checks.payment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.zxing.BarcodeFormat;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.Basket;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Payment cards come to a running till by every way there is, and nothing of them is left. */
final class PaymentCardsTest {
    private static final int CARDS = Integer.getInteger("regulars.payment.cards", 1_000);
    private static final List<PaymentCard> MADE = PaymentCard.made(CARDS, 2026);
    private static final DigitSearch SEARCH = DigitSearch.of(MADE);

    /** Kept by the till on purpose, so that the search is known to find what is kept. */
    private static final String KEPT = "7770913572468013";

    /** A picture takes some times as long as a text. */
    private static final int PICTURES = Math.max(1, CARDS / 10);

    @TempDir static Path folder;
    private static Premises premises;
    private static Till till;
    private static String token;

    private final HttpClient http = HttpClient.newHttpClient();
    private final TreeSet<String> answered = new TreeSet<>();
    private final Map<String, Integer> outcomes = new TreeMap<>();

    @BeforeAll
    static void aShopThatIsOpen() throws Exception {
        premises = Premises.open(Launcher.ours(), folder);
        till = premises.till("till");
        token = till.token("payment-check");
    }

    @AfterAll
    static void closed() {
        premises.close();
    }

    @Test
    void nothingOfAThousandPaymentCardsIsLeftInATill() throws Exception {
        var announced = folder.resolve("announced.txt");
        http.sendAsync(to("/v1/events").GET().build(), BodyHandlers.ofFile(announced));
        till.pos().put("/v1/checkouts/" + KEPT, new Basket().with("rye", "1").asked()).good();
        for (var card : MADE) {
            scanned(card);
            swiped(card);
            typedByAScanner(card);
            heldToAReader(card);
            keyed(card);
            enrolled(card);
            cardGivenToAMember(card);
        }
        for (var card : MADE.subList(0, PICTURES)) {
            seenByAWebcam(card);
        }
        send(to("/v1/simulated-reader/remove").POST(BodyPublishers.noBody()));
        assertEquals(Set.of(), answered, "in an answer");
        assertEquals(5 * CARDS + 2 * PICTURES, outcomes.get("payment-refused"), outcomes::toString);
        Waiting.until(
                "the announcements",
                Duration.ofSeconds(30),
                () -> refusals(announced) >= 7 * CARDS + 2 * PICTURES);
        new Remains(MADE, KEPT).assertNone(folder, till);
    }

    private static long refusals(Path announced) throws IOException {
        try (var lines = Files.lines(announced)) {
            return lines.filter(line -> line.contains("payment-refused")).count();
        }
    }

    private void scanned(PaymentCard card) throws Exception {
        count(post("/v1/scans", "scanner", card.number()));
        count(post("/v1/scans", "keyed", card.keyed()));
    }

    private void swiped(PaymentCard card) throws Exception {
        count(post("/v1/scans", "stripe", card.swipe()));
    }

    /** As a POS hands it over, and as the panel does: each key with its time. */
    private void typedByAScanner(PaymentCard card) throws Exception {
        count(post("/v1/scans", "wedge", card.swipe()));
        count(post("/v1/scans", "keys", card.keys()));
    }

    /** What it says is announced, not answered. The next card pushes this one away. */
    private void heldToAReader(PaymentCard card) throws Exception {
        post("/v1/simulated-reader/present", "stripe", card.track2());
        post("/v1/simulated-reader/present", "tag", "tag:04A1B2C3D4E5F6 " + card.number());
    }

    /** Most are refused unseen: nobody may look up that many. */
    private void keyed(PaymentCard card) throws Exception {
        post("/v1/members/lookup", "keyed", card.number());
    }

    private void enrolled(PaymentCard card) throws Exception {
        var body =
                """
                {"firstName":"Anna","scan":"%s","card":"%s"}\
                """
                        .formatted(card.number(), card.keyed());
        send(json("/v1/enrolments", body));
    }

    private void cardGivenToAMember(PaymentCard card) throws Exception {
        var body = "{\"scan\":\"" + card.number() + "\"}";
        send(json("/v1/members/0198a000-0000-7000-8000-000000000001/cards", body));
    }

    private void seenByAWebcam(PaymentCard card) throws Exception {
        for (var format : List.of(BarcodeFormat.QR_CODE, BarcodeFormat.CODE_128)) {
            var picture = BodyPublishers.ofByteArray(Pictures.png(format, card.number()));
            count(send(to("/v1/scans").header("Content-Type", "image/png").POST(picture)));
        }
    }

    private void count(String answer) {
        var outcome = answer.replaceAll("(?s).*\"outcome\":\"([a-z-]*)\".*", "$1");
        outcomes.merge(outcome, 1, Integer::sum);
    }

    private String post(String path, String source, String text) throws Exception {
        return send(
                to(path).header("Content-Type", "application/octet-stream")
                        .header("Regulars-Source", source)
                        .POST(BodyPublishers.ofString(text)));
    }

    private static HttpRequest.Builder json(String path, String body) {
        return to(path).header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(body));
    }

    private static HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(till.address() + path))
                .header("Authorization", "Bearer " + token);
    }

    private String send(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        var bytes = (answer.headers() + answer.body()).getBytes(StandardCharsets.UTF_8);
        answered.addAll(SEARCH.in(bytes));
        return answer.body();
    }
}
