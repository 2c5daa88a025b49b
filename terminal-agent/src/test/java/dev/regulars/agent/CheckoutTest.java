package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.ANNAS_CARD;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckoutTest {
    static final String BUNS =
            """
            {"currency":"EUR","lines":[{"id":"1","sku":"bun","quantity":"2","unitPrice":"4.20","amount":"8.40"}]%s}
            """;

    @TempDir Path folder;
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
    void scannedCardNamesItsMember() {
        var scan = pos.scan(ANNAS_CARD);
        assertEquals(200, scan.status(), scan.json().toString());
        assertEquals("member", scan.text("/outcome"));
        assertEquals("Anna", scan.text("/member/firstName"));
        assertEquals("Welcome back, Anna. Birthday on Thursday.", scan.text("/member/greeting"));
        assertEquals("low", scan.text("/member/assurance"));
        assertEquals("2", scan.text("/member/tierRank"));
    }

    @Test
    void quoteAnswersTheWholeBasket() {
        pos.scan(ANNAS_CARD);
        var quote = pos.put("/v1/checkouts/s-1", BUNS.formatted(",\"member\":\"" + ANNA + "\""));
        assertEquals(200, quote.status(), quote.json().toString());
        assertEquals("8.40", quote.text("/before"));
        assertEquals("Anna", quote.text("/member/firstName"));
    }

    @Test
    void commitIsAnsweredTheSameForEver() {
        pos.put("/v1/checkouts/s-1", BUNS.formatted(",\"member\":\"" + ANNA + "\""));
        var sale = BUNS.formatted(",\"receiptNumber\":\"R-1\",\"total\":\"8.40\"");
        var first = pos.post("/v1/checkouts/s-1/commit", sale, "k1");
        assertEquals(201, first.status(), first.json().toString());
        assertEquals(first, pos.post("/v1/checkouts/s-1/commit", sale, "k1"));
    }
}
