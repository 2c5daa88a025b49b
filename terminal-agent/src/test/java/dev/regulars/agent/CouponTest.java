package dev.regulars.agent;

import static dev.regulars.agent.CheckoutTest.basket;
import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.BO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.sync.Await;
import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Codes at a till that cannot ask anybody. */
class CouponTest {
    private static final String OFFERS =
            """
              - { id: summer, text: Summer, code: SUMMER26, give: { amount: '1.00', of: basket } }
              - { id: launch, code: single-use, give: { amount: '2.00', of: basket } }
              - id: regatta
                code: single-use
                give: { amount: '3.00', of: basket }
                limit: { offline: limited }
            """;
    private static final int SUMMER = 3;
    private static final int LAUNCH = 4;
    private static final int REGATTA = 5;

    @TempDir Path folder;
    private OneTill till;

    @BeforeEach
    void start() throws InterruptedException {
        till = OneTill.start(folder);
        till.hears(new ProgrammeChanged(OneTill.programme(OneTill.PROGRAMME + OFFERS, 4)));
        var programmes = till.part(Programmes.class);
        Await.until(
                "the programme is seen",
                () -> programmes.inForce().orElseThrow().programme().version() == 4);
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void generalCodeGivesItsOffer() {
        assertEquals("needs-code", reason(quote("s-1", ANNA), SUMMER));
        var quote = quote("s-1", ANNA, "summer26 ");
        assertEquals("applied", reason(quote, SUMMER));
        assertEquals("A code for Summer.", quote.text("/codes/0/text"));
        assertEquals("applied", reason(quote("s-1", ANNA), SUMMER));
        var added = till.pos.post("/v1/checkouts/s-1/codes", "{\"code\":\"NONSENSE\"}", "");
        assertEquals("unknown", added.text("/codes/1/outcome"));
        assertEquals(
                "needs-code",
                reason(
                        till.pos.put("/v1/checkouts/s-1", basket("20.00", ",\"codes\":[]")),
                        SUMMER));
    }

    @Test
    void scanSaysThatItIsACoupon() {
        var scan = till.pos.scan("SUMMER26");
        assertEquals("coupon", scan.text("/outcome"));
        assertEquals("SUMMER26", scan.text("/couponCode"));
        var code = code("launch", 7);
        assertEquals(code, till.pos.scan(code.replace("-", "")).text("/couponCode"));
        assertEquals("unreadable", till.pos.scan(mistyped(code)).text("/outcome"));
        var foreign = CouponCode.made("launch", 8, id -> keys().hashes("else" + id).getFirst());
        assertEquals("not-ours", till.pos.scan(foreign.written()).text("/outcome"));
    }

    @Test
    void singleUseCodeNeedsHeadOfficeUnlessTheProgrammeSaysOtherwise() {
        assertEquals("needs-server", reason(quote("s-1", ANNA, code("launch", 7)), LAUNCH));
        var code = code("regatta", 7);
        assertEquals("applied", reason(quote("s-1", ANNA, code), REGATTA));
        assertEquals("damaged", quote("s-2", BO, mistyped(code)).text("/codes/0/outcome"));
        var given =
                "{\"id\":\"regatta/1\",\"offer\":\"regatta\",\"line\":\"1\",\"amount\":\"3.00\"}";
        var sold =
                till.pos.post(
                        "/v1/checkouts/s-1/commit",
                        basket("20.00", ",\"given\":[" + given + "]"),
                        "k-1");
        assertEquals(201, sold.status(), sold.json().toString());
        assertEquals("code-used", reason(quote("s-3", BO, code), REGATTA));
        till.close();
        till = OneTill.start(folder);
        assertEquals("code-used", reason(quote("s-3", BO, code), REGATTA));
        till.pos.post(
                "/v1/visits/" + sold.text("/visit") + "/void", "{\"reason\":\"mistake\"}", "v-1");
        assertEquals("applied", reason(quote("s-3", BO, code), REGATTA));
    }

    @Test
    void twoSalesDoNotTakeOneCode() {
        var code = code("regatta", 9);
        assertEquals("applied", reason(quote("s-1", ANNA, code), REGATTA));
        assertEquals("held-here", reason(quote("s-2", BO, code), REGATTA));
        till.pos.delete("/v1/checkouts/s-1");
        assertEquals("applied", reason(quote("s-2", BO, code), REGATTA));
    }

    private DirectoryKeys keys() {
        return till.part(DirectoryKeys.class);
    }

    private String code(String offer, long number) {
        return CouponCode.made(offer, number, id -> keys().hashes(id).getFirst()).written();
    }

    private static String mistyped(String code) {
        char last = code.charAt(code.length() - 3);
        return code.substring(0, code.length() - 3)
                + (last == 'A' ? 'B' : 'A')
                + code.substring(code.length() - 2);
    }

    private Pos.Told quote(String sale, MemberId member) {
        return till.pos.put(
                "/v1/checkouts/" + sale, basket("20.00", ",\"member\":\"" + member + "\""));
    }

    private Pos.Told quote(String sale, MemberId member, String code) {
        return till.pos.put(
                "/v1/checkouts/" + sale,
                basket("20.00", ",\"member\":\"" + member + "\",\"codes\":[\"" + code + "\"]"));
    }

    private static String reason(Pos.Told quote, int offer) {
        return quote.text("/offers/" + offer + "/reason/code");
    }
}
