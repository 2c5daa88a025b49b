package dev.regulars.agent;

import static dev.regulars.agent.CheckoutTest.basket;
import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.BO;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.sync.Await;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sync.Change.AllowanceChanged;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.Share;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till grants its share of an offer without asking anybody, and no more. */
class ShareTest {
    private static final String OFFER =
            """
              - id: coffee-week
                give: { amount: '2.00', of: basket }
                limit: { total: 500 }
            """;
    private static final Included NOTHING = new Included(0, 0);

    @TempDir Path folder;
    private OneTill till;

    @BeforeEach
    void start() throws InterruptedException {
        till = OneTill.start(folder);
        till.hears(new ProgrammeChanged(OneTill.programme(OneTill.PROGRAMME + OFFER, 4)));
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
    void tillSellsItsShareAndNoMore() {
        assertEquals("share-used-up", why("s-0", ANNA));
        holds(2, NOTHING, null, false);
        assertEquals("applied", sell("s-1", ANNA));
        assertEquals("applied", sell("s-2", BO));
        assertEquals("share-used-up", why("s-3", ANNA));
        till.close();
        till = OneTill.start(folder);
        assertEquals("share-used-up", why("s-3", ANNA));
        var last = till.events().getLast().position();
        holds(1, new Included(last.epoch(), last.seq()), null, false);
        assertEquals("applied", why("s-3", ANNA));
        holds(0, new Included(last.epoch(), last.seq()), null, true);
        assertEquals("total-used-up", why("s-3", ANNA));
    }

    @Test
    void whatOneSaleWasPromisedAnotherDoesNotGet() {
        holds(1, NOTHING, null, false);
        assertEquals("applied", why("s-1", ANNA));
        assertEquals("held-here", why("s-2", BO));
        till.pos.delete("/v1/checkouts/s-1");
        assertEquals("applied", why("s-2", BO));
    }

    @Test
    void cancelledSaleGivesItBack() {
        holds(1, NOTHING, null, false);
        sell("s-1", ANNA);
        assertEquals("share-used-up", why("s-2", BO));
        var visit = till.pos.get("/v1/visits?posSaleId=s-1").text("/visits/0/visit");
        var voided =
                till.pos.post("/v1/visits/" + visit + "/void", "{\"reason\":\"mistake\"}", "v-1");
        assertEquals(200, voided.status(), voided.json().toString());
        assertEquals("applied", why("s-2", BO));
    }

    @Test
    void whatHeadOfficeAsksForIsGivenBack() throws InterruptedException {
        holds(9, NOTHING, 4L, false);
        sell("s-1", ANNA);
        Await.until(
                "the share is given back",
                () -> till.events().stream().anyMatch(e -> e.event() instanceof ShareReturned));
    }

    private void holds(long units, Included through, @Nullable Long keep, boolean over) {
        till.hears(
                new AllowanceChanged(
                        new TillId("till-1"),
                        List.of(new Share("coffee-week", false, units, through, keep, over)),
                        List.of()));
        till.hears(
                new AllowanceChanged(
                        new TillId("till-2"),
                        List.of(new Share("coffee-week", false, 99, NOTHING, null, false)),
                        List.of()));
    }

    private String why(String sale, MemberId member) {
        var quote =
                till.pos.put(
                        "/v1/checkouts/" + sale, basket("20.00", ",\"member\":\"" + member + "\""));
        return quote.text("/offers/3/reason/code");
    }

    private String sell(String sale, MemberId member) {
        var why = why(sale, member);
        var given =
                "{\"id\":\"coffee-week/1\",\"offer\":\"coffee-week\",\"line\":\"1\",\"amount\":\"2.00\"}";
        var sold =
                till.pos.post(
                        "/v1/checkouts/" + sale + "/commit",
                        basket("20.00", ",\"given\":[" + given + "]"),
                        sale);
        assertEquals(201, sold.status(), sold.json().toString());
        return why;
    }
}
