package dev.regulars.agent;

import static dev.regulars.agent.CheckoutTest.basket;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.TagKeys;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.TagTap;
import dev.regulars.loyalty.sun.SimulatedTag;
import dev.regulars.loyalty.sun.SunKeys;
import dev.regulars.loyalty.sun.SunShape;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecureTagTest {
    private static final String URL = "https://tap.example/card";
    private static final String UID = "04958CAA5C5E80";
    private static final SunKeys KEYS =
            new SunKeys(
                    1,
                    "A0A1A2A3A4A5A6A7A8A9AAABACADAEAF",
                    "00112233445566778899AABBCCDDEEFF",
                    "3042F54E585020416275");
    private static final String PROGRAMME =
            OneTill.PROGRAMME.replaceFirst(
                            "cards:.*",
                            "cards: [ { name: club card, prefix: '9801', length: 16, check: luhn },"
                                    + " { name: tap card, sun: { url: '"
                                    + URL
                                    + "' } } ]")
                    + """
                      - id: only-for-the-real-card
                        assurance: high
                        give: { amount: '1.00', of: basket }
                    """;

    @TempDir Path folder;
    private final SimulatedTag tag = new SimulatedTag(SunShape.of(URL), KEYS, UID);
    private OneTill till;
    private Pos pos;

    @BeforeEach
    void start() {
        restart();
        till.hears(new ProgrammeChanged(OneTill.programme(PROGRAMME, 4)));
        till.part(TagKeys.class).keep(List.of(KEYS));
        restart();
    }

    @AfterEach
    void stop() {
        till.close();
    }

    private void restart() {
        if (till != null) {
            till.close();
        }
        till = OneTill.start(folder);
        pos = till.pos;
    }

    /** Enrols somebody with the tag's tap number 1. */
    private String enrol() {
        var scan = pos.scan(tag.tap());
        assertEquals("unknown-card", scan.text("/outcome"), scan.json().toString());
        var joined =
                pos.post(
                        "/v1/enrolments",
                        """
                        {"scan":"%s","firstName":"Carawen","consents":[{"purpose":"terms","given":true,"evidence":"ownScreen"}]}
                        """
                                .formatted(scan.text("/scan")));
        assertEquals("bound", joined.text("/card/kind"), joined.json().toString());
        return joined.text("/member/id");
    }

    @Test
    void tagIsBoundAtEnrolmentAndIsOfHighAssuranceFromThenOn() {
        enrol();
        var bound = (CardBound) till.events().getLast().event();
        assertEquals("tap card", bound.card().format());
        assertEquals(Assurance.HIGH, bound.card().assurance());
        assertEquals(1, bound.card().counter());

        var found = pos.scan(tag.tap());
        assertEquals("member", found.text("/outcome"), found.json().toString());
        assertEquals("Carawen", found.text("/member/firstName"));
        assertEquals("high", found.text("/member/assurance"));
    }

    @Test
    void tapThatWasUsedIsRefusedHereAlsoAfterARestart() {
        enrol();
        var copied = tag.tap();
        assertEquals("member", pos.scan(copied).text("/outcome"));
        var refused = pos.scan(copied);
        assertEquals("expired", refused.text("/outcome"));
        assertTrue(refused.text("/text").startsWith("This tap was used before"));
        restart();
        assertEquals("expired", pos.scan(copied).text("/outcome"));
        assertEquals("member", pos.scan(tag.tap()).text("/outcome"));
    }

    @Test
    void saleNamesItsTapAndTheJournalAloneKnowsItAgain() throws IOException {
        var member = enrol();
        pos.scan(tag.link(7));
        var sold = basket("20.00", ",\"member\":\"" + member + "\"");
        var quote = pos.put("/v1/checkouts/s-1", sold);
        assertTrue(quote.json().toString().contains("only-for-the-real-card"));
        assertEquals(201, pos.post("/v1/checkouts/s-1/commit", sold).status());

        var hash = till.part(DirectoryKeys.class).current().hash("sun:" + UID);
        var visit = (VisitRecorded) till.events().getLast().event();
        assertEquals(new TagTap(hash, 7), visit.sale().found().tap());
        till.close();
        delete(new DataFolder(folder).knowledge().resolve("own.sqlite"));
        delete(new DataFolder(folder).used());
        restart();
        assertEquals(7, till.part(Directory.class).counter(hash));
        assertEquals("expired", pos.scan(tag.link(7)).text("/outcome"));
        assertEquals("member", pos.scan(tag.link(8)).text("/outcome"));
    }

    @Test
    void whatThePosSaysOfATapIsNotBelieved() {
        var member = enrol();
        pos.scan(tag.link(7));
        var said =
                ",\"member\":\"%s\",\"found\":{\"by\":\"tap\",\"when\":\"beforeLines\",\"tap\":{\"tag\":{\"keyVersion\":1,\"hex\":\"%s\"},\"counter\":99}}"
                        .formatted(member, "00".repeat(16));
        pos.put("/v1/checkouts/s-1", basket("20.00", said));
        pos.post("/v1/checkouts/s-1/commit", basket("20.00", said));
        var visit = (VisitRecorded) till.events().getLast().event();
        assertEquals(7, visit.sale().found().tap().counter());
    }

    @Test
    void forgedLinkAndOneWithoutKeysFindNobody() {
        var link = tag.tap();
        var last = link.charAt(link.length() - 1);
        var forged = link.substring(0, link.length() - 1) + (last == '0' ? '1' : '0');
        var refused = pos.scan(forged);
        assertEquals("not-ours", refused.text("/outcome"));
        assertTrue(refused.text("/text").startsWith("No tag of ours wrote this link"));
        till.part(TagKeys.class).keep(List.of());
        assertEquals("not-possible", pos.scan(link).text("/outcome"));
    }

    @Test
    void plainLinkIsTheSameTag() {
        enrol();
        assertEquals("high", pos.scan(tag.plainLink(2)).text("/member/assurance"));
        assertEquals("expired", pos.scan(tag.link(2)).text("/outcome"));
    }

    @Test
    void bareSerialNumberOfTheTagIsNotTheTag() throws InterruptedException {
        enrol();
        try (var heard = new Heard(till.address(), pos.token(), "")) {
            heard.next("status");
            pos.raw("/v1/simulated-reader/present", "uid:" + UID);
            assertEquals("unknown-card", heard.next("card").data().at("/outcome").asText());
        }
    }

    private static void delete(Path path) throws IOException {
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
