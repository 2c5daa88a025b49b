package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static dev.regulars.agent.OneTill.BO;
import static dev.regulars.agent.OneTill.BOS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.regulars.agent.Pos.Told;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.loyalty.sync.Change.OperatorsChanged;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AfterwardsTest {
    @TempDir Path folder;
    @TempDir Path otherFolder;
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        till = OneTill.start(folder);
        pos = till.pos;
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void saleIsFoundByItsReceipt() {
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        assertEquals(visit, pos.get("/v1/visits?receiptNumber=R-1").text("/visits/0/visit"));
        assertEquals(visit, pos.get("/v1/visits?posSaleId=s-1").text("/visits/0/visit"));
        assertEquals(visit, pos.get("/v1/visits?businessDate=2026-11-21").text("/visits/0/visit"));
        var one = pos.get("/v1/visits/" + visit);
        assertEquals("7.00", one.text("/lines/0/paid"));
        assertEquals("0", one.text("/lines/0/returnedQuantity"));
        assertEquals(404, pos.get("/v1/visits/nowhere").status());
    }

    @Test
    void partsThatComeBackAddUpToTheWhole() {
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        var one =
                refund(
                        "\"visit\":\""
                                + visit
                                + "\",\"lines\":[{\"line\":\"1\",\"quantity\":\"1\"}]");
        assertEquals("visit", one.text("/basis"));
        assertEquals("2.33", one.text("/paidBack"));
        var rest = refund("\"visit\":\"" + visit + "\"");
        assertEquals("4.67", rest.text("/paidBack"));
        assertEquals(
                10, one.json().at("/bonusTaken").asInt() + rest.json().at("/bonusTaken").asInt());
        assertEquals("120", pos.scan(ANNAS_CARD).text("/member/bonus"));
        var again = refund("\"visit\":\"" + visit + "\"");
        assertEquals(422, again.status());
        assertEquals("nothing-left", again.code());
    }

    @Test
    void refundIsQuotedWithoutHappening() {
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        var body = "{\"currency\":\"EUR\",\"visit\":\"" + visit + "\"}";
        var quote = pos.post("/v1/refunds/quote", body, "");
        assertEquals(200, quote.status(), quote.json().toString());
        assertEquals("7.00", quote.text("/due"));
        assertFalse(quote.json().has("refund"));
        assertEquals(1, till.events().size());
    }

    @Test
    void sameRefundTwiceIsOneRefund() {
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        var body = "{\"currency\":\"EUR\",\"visit\":\"" + visit + "\"}";
        var first = pos.post("/v1/refunds", body, "k");
        assertEquals(first, pos.post("/v1/refunds", body, "k"));
        assertEquals(2, till.events().size());
    }

    @Test
    void receiptCodeOfAnotherTillGivesBackWhatWasPaid() {
        var code = sold("s-1", "R-1", ANNA.value()).text("/receipt/receiptCode");
        try (var other = OneTill.startOther(otherFolder, till)) {
            var back =
                    other.pos.post(
                            "/v1/refunds",
                            "{\"receiptCode\":\"%s\",\"lines\":[{\"line\":\"1\",\"quantity\":\"3\"}]}"
                                    .formatted(code));
            assertEquals("receiptCode", back.text("/basis"), back.json().toString());
            assertEquals("7.00", back.text("/paidBack"));
            assertEquals("10", back.text("/bonusTaken"));
            var twice = other.pos.post("/v1/refunds", "{\"receiptCode\":\"%s\"}".formatted(code));
            assertEquals("nothing-left", twice.code());
        }
    }

    @Test
    void saleNobodyKnowsIsMatchedLater() {
        var strange = refund("\"visit\":\"never-heard-of\"");
        assertEquals(422, strange.status());
        assertEquals("paid-back-needed", strange.code());
        var paid = refund("\"visit\":\"never-heard-of\",\"paidBack\":\"3.57\"");
        assertEquals(201, paid.status(), paid.json().toString());
        assertEquals("toBeMatched", paid.text("/basis"));
        assertFalse(paid.json().has("due"));
        var damaged = refund("\"receiptCode\":\"RGR1AAAAAAAAAA\",\"paidBack\":\"3.57\"");
        assertEquals("toBeMatched", damaged.text("/basis"));
        assertEquals("toBeMatched", refund("\"paidBack\":\"1.00\"").text("/basis"));
    }

    @Test
    void voidTakesTheSaleBackOnce() {
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        var gone = pos.post("/v1/visits/" + visit + "/void", "{\"reason\":\"wrong article\"}");
        assertEquals(200, gone.status(), gone.json().toString());
        assertEquals("voided", gone.text("/state"));
        assertEquals("120", pos.scan(ANNAS_CARD).text("/member/bonus"));
        assertEquals("voided", pos.get("/v1/visits/" + visit).text("/state"));
        var again = pos.post("/v1/visits/" + visit + "/void", "{}");
        assertEquals(409, again.status());
        assertEquals("already-voided", again.code());
    }

    @Test
    void wrongMemberIsMended() {
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        var moved =
                pos.post(
                        "/v1/visits/" + visit + "/reassign",
                        "{\"member\":\"" + BO + "\",\"reason\":\"wrong card\"}");
        assertEquals(BO.value(), moved.text("/member"), moved.json().toString());
        assertEquals("120", pos.scan(ANNAS_CARD).text("/member/bonus"));
        assertEquals("130", pos.scan(BOS_CARD).text("/member/bonus"));
    }

    @Test
    void saleWithoutAMemberIsClaimedOnce() {
        var code = sold("s-1", "R-1", null).text("/receipt/claimCode");
        var claimed = claim(code, ANNA.value());
        assertEquals(201, claimed.status(), claimed.json().toString());
        assertEquals("127", pos.scan(ANNAS_CARD).text("/member/bonus"));
        var again = claim(code, BO.value());
        assertEquals(409, again.status());
        assertEquals("already-claimed", again.code());
    }

    @Test
    void claimIsPossibleForFourteenDays() {
        var code = sold("s-1", "R-1", null).text("/receipt/claimCode");
        assertEquals("not-a-code", claim("RGC1NONSENSE", ANNA.value()).code());
        till.close();
        till = OneTill.start(folder, Clock.offset(OneTill.clock(), Duration.ofDays(15)));
        pos = till.pos;
        var late = claim(code, ANNA.value());
        assertEquals(422, late.status());
        assertEquals("This sale could be claimed until 2026-12-05.", late.error());
    }

    @Test
    void operatorWithoutTheRightIsRefused() {
        till.hears(
                new OperatorsChanged(
                        List.of(
                                new Operator(
                                        new OperatorId("kari"), "Kari", null, Set.of("sell")))));
        var visit = sold("s-1", "R-1", ANNA.value()).text("/visit");
        var kari = pos.post("/v1/visits/" + visit + "/void", "{\"operator\":\"kari\"}");
        assertEquals(403, kari.status());
        assertEquals("Kari may not void: ask somebody who may.", kari.error());
        var nobody = pos.post("/v1/visits/" + visit + "/void", "{\"operator\":\"ola\"}");
        assertEquals("Nobody called ola works at this shop.", nobody.error());
    }

    @Test
    void whoDoesNotWorkHereLooksNobodyUp() {
        assertEquals("member", pos.lookUp(ANNAS_CARD, "anybody").text("/outcome"));
        till.hears(
                new OperatorsChanged(
                        List.of(
                                new Operator(
                                        new OperatorId("kari"), "Kari", null, Set.of("sell")))));
        assertEquals("member", pos.lookUp(ANNAS_CARD, "kari").text("/outcome"));
        var refused = pos.lookUp(ANNAS_CARD, "kari-2");
        assertEquals(403, refused.status());
        assertEquals("Nobody called kari-2 works at this shop.", refused.error());
    }

    @Test
    void dayThatAgreesIsClosed() {
        sold("s-1", "R-1", ANNA.value());
        var answer = close("1", "0", "7.00", "\"R-1\"");
        assertEquals(201, answer.status(), answer.json().toString());
        assertEquals("true", answer.text("/agrees"), answer.json().toString());
    }

    @Test
    void missingReceiptsAreNamedOnBothSides() {
        sold("s-1", "R-1", ANNA.value());
        sold("s-2", "R-2", ANNA.value());
        var answer = close("2", "0", "15.00", "\"R-1\",\"R-9\"");
        assertEquals("false", answer.text("/agrees"));
        assertEquals("R-9", answer.text("/missingHere/0"));
        assertEquals("R-2", answer.text("/missingAtPos/0"));
        assertEquals("14.00", answer.text("/ours/net"));
        assertEquals(
                "R-9 not in our journal: send the commit. R-2 not among the POS's: look there."
                        + " The POS counts 2 sales, 0 refunds, 15.00; we count 2 sales, 0 refunds,"
                        + " 14.00. Head office sees the difference.",
                answer.text("/text"));
    }

    @Test
    void whatBearsNoReceiptNumberIsSeenInTheCounts() {
        sold("s-1", "R-1", ANNA.value());
        pos.post("/v1/refunds", "{\"currency\":\"EUR\",\"paidBack\":\"3.57\",\"visit\":\"lost\"}");
        var answer = close("1", "0", "7.00", "\"R-1\"");
        assertEquals(
                "The POS counts 1 sale, 0 refunds, 7.00; we count 1 sale, 1 refund, 3.43."
                        + " Head office sees the difference.",
                answer.text("/text"));
    }

    private Told close(String sales, String refunds, String net, String numbers) {
        return pos.post(
                "/v1/days/2026-11-21/close",
                "{\"currency\":\"EUR\",\"totals\":{\"sales\":%s,\"refunds\":%s,\"net\":\"%s\"},\"receiptNumbers\":[%s]}"
                        .formatted(sales, refunds, net, numbers));
    }

    private Told claim(String code, String member) {
        return pos.post(
                "/v1/claims", "{\"claimCode\":\"%s\",\"member\":\"%s\"}".formatted(code, member));
    }

    private Told refund(String what) {
        return pos.post("/v1/refunds", "{\"currency\":\"EUR\"," + what + "}");
    }

    /** Three buns for 7.00. */
    private Told sold(String sale, String receipt, String member) {
        var body =
                "{\"currency\":\"EUR\",\"receiptNumber\":\"%s\",\"lines\":[{\"id\":\"1\",\"sku\":\"bun\",\"quantity\":\"3\",\"unitPrice\":\"2.40\",\"amount\":\"7.00\"}]%s}"
                        .formatted(receipt, member == null ? "" : ",\"member\":\"" + member + "\"");
        var answer = pos.post("/v1/checkouts/" + sale + "/commit", body);
        assertEquals(201, answer.status(), answer.json().toString());
        return answer;
    }
}
