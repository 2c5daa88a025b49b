package dev.regulars.trials.checks.right;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import dev.regulars.trials.house.Waiting;
import dev.regulars.trials.premises.Premises;
import dev.regulars.trials.shop.HarbourStreet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A member's right at two tills of which one holds the lease. */
class LentRightTest {
    private static final String OFFER =
            """
            offers:
              - id: regatta-treat
                give: { amount: '1.00', of: basket }
                limit: { once: ever, offline: escrow }\
            """;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir Path folder;
    private Premises premises;

    @BeforeEach
    void aShopWhoseOfferIsLent() throws Exception {
        premises = Premises.open(Launcher.ours(), folder);
        var programme = HarbourStreet.programme().replaceFirst("(?m)^offers:$", OFFER);
        premises.office()
                .hq()
                .postBytes("/v1/hq/programme", programme.getBytes(StandardCharsets.UTF_8))
                .good();
    }

    @AfterEach
    void closed() {
        premises.close();
    }

    @Test
    void otherTillHasTheRightOnlyWhenHeadOfficeReleasedItAndThenWithoutANetworkToo()
            throws Exception {
        var front = premises.till("front");
        var back = premises.till("back");
        var member = enrolled(front);
        Premises.awaitSent(front);
        Premises.awaitMembers(back, 1);
        awaitReason("applied", front, member);
        awaitReason("leased-elsewhere", back, member);

        var hq = premises.office().hq();
        var lease = hq.get("/v1/hq/leases").good().at("/leases/0/id").asText();
        hq.post("/v1/hq/leases/" + lease + "/release", Map.of()).good();
        awaitReason("applied", back, member);
        awaitReason("leased-elsewhere", front, member);

        premises.office().stop();
        assertEquals("applied", reason(back, member));
        assertEquals("leased-elsewhere", reason(front, member));
    }

    private static String enrolled(Till till) throws Exception {
        var terms =
                Map.of(
                        "purpose",
                        "terms",
                        "given",
                        true,
                        "textVersion",
                        "v3",
                        "evidence",
                        "ownScreen");
        var wish = Map.of("firstName", "Anna", "consents", List.of(terms));
        return till.pos().post("/v1/enrolments", wish).good().at("/member/id").asText();
    }

    private static void awaitReason(String reason, Till till, String member) throws Exception {
        Waiting.until(reason + " at the till", PATIENCE, () -> reason(till, member).equals(reason));
    }

    private static String reason(Till till, String member) throws Exception {
        var line =
                Map.of(
                        "id",
                        "1",
                        "sku",
                        "bun",
                        "quantity",
                        "1",
                        "unitPrice",
                        "9.00",
                        "amount",
                        "9.00");
        var basket = Map.of("lines", List.of(line), "member", member);
        var quote = till.pos().put("/v1/checkouts/s-1", basket).good();
        return StreamSupport.stream(quote.path("offers").spliterator(), false)
                .filter(offer -> offer.path("id").asText().equals("regatta-treat"))
                .map(offer -> offer.at("/reason/code"))
                .map(JsonNode::asText)
                .findFirst()
                .orElse("not in force");
    }
}
