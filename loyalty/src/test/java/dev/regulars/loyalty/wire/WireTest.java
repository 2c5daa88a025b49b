package dev.regulars.loyalty.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.VisitEvent;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.TagTap;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Finding;
import dev.regulars.loyalty.sale.LineFlag;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Changes;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WireTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final String BASKET =
            """
            {"currency":"EUR","lines":[{"id":"1","sku":"c-12","category":"food/cheese",
             "quantity":"2","unit":"pc","unitPrice":"4.20","amount":"8.40","taxRate":"0.25",
             "flags":["noBonus"],"somethingNew":1}]}\
            """;

    @Test
    void basketIsReadInTheShapeThatAPosSends() {
        var basket = Wire.read(BASKET, Basket.class);
        assertEquals(new Money(840, EUR), basket.total());
        assertEquals(Set.of(LineFlag.NO_BONUS), basket.lines().getFirst().flags());
        assertTrue(basket.lines().getFirst().discounts().isEmpty());
    }

    @Test
    void tapOfATagComesBackAndAnOlderFindingHasNone() {
        var tap = new TagTap(new CardHash(1, "00".repeat(16)), 61);
        var found = new Finding(Finding.By.TAP, Finding.When.BEFORE_LINES).by(tap);
        assertEquals(found, Wire.read(Wire.write(found), Finding.class));
        assertEquals(
                new Finding(Finding.By.TAP, Finding.When.BEFORE_LINES),
                Wire.read("{\"by\":\"tap\",\"when\":\"beforeLines\"}", Finding.class));
    }

    @Test
    void envelopeComesBackAsItWent() {
        var basket = Wire.read(BASKET, Basket.class);
        var facts =
                new Facts(
                        "regular",
                        LocalDate.parse("2025-03-01"),
                        null,
                        Set.of("drifting"),
                        List.of(
                                new Window(
                                        365,
                                        7,
                                        new Money(12_300, EUR),
                                        LocalDate.parse("2026-03-01"))),
                        40,
                        List.of(new Redemption("welcome", LocalDate.parse("2025-03-01"))),
                        Assurance.MEDIUM,
                        true,
                        false,
                        Traits.NONE);
        var sale =
                new Sale(
                        "s-1",
                        "pos-1",
                        "R-17",
                        LocalDate.parse("2026-03-01"),
                        null,
                        null,
                        EUR,
                        Mode.LIVE,
                        basket.lines(),
                        List.of(),
                        List.of(),
                        Money.zero(EUR),
                        basket.total(),
                        new Finding(Finding.By.TAP, Finding.When.BEFORE_LINES),
                        null);
        var visit =
                new VisitEvent.VisitRecorded(
                        new VisitId("v-1"),
                        new MemberId("m-1"),
                        null,
                        sale,
                        null,
                        facts,
                        3,
                        List.of(
                                new VisitEvent.PaidLine(
                                        "1", new BigDecimal("2"), basket.total(), 8)),
                        List.of(),
                        8,
                        2,
                        null,
                        false,
                        null,
                        null);
        var envelope =
                new Envelope(
                        1,
                        new EventId("e-1"),
                        new Position(new ProducerId("till-1"), 1, 1),
                        new StoreId("harbour"),
                        null,
                        Mode.LIVE,
                        new Moment(NOON, 5, "boot", null),
                        EUR,
                        null,
                        visit);
        var json = Wire.write(envelope);
        assertEquals(envelope, Wire.read(json, Envelope.class));
        assertTrue(json.contains("\"type\":\"VisitRecorded\""), json);
        assertTrue(json.contains("\"paid\":\"8.40\""), json);
    }

    @Test
    void changesComeBackAsTheyWent() {
        var sheet = sheet();
        var page = new Changes.Numbered(7, new Change.SheetChanged(sheet));
        var read = Wire.read(Wire.write(page), Changes.Numbered.class);
        assertEquals(page, read);
        assertTrue(sheet.includes(new ProducerId("till-1"), 1, 9));
    }

    @Test
    void eventOfAnotherKindIsToldByItsName() {
        var hash = new CardHash(1, "00112233445566778899aabbccddeeff");
        var bound =
                new CardBound(
                        new MemberId("m-1"), new Card(hash, "uid", Assurance.LOW, null, false));
        assertTrue(Wire.write(bound).startsWith("{\"type\":\"CardBound\""), Wire.write(bound));
    }

    @Test
    void birthdayIsDayAndMonth() {
        assertEquals("\"--02-29\"", Wire.write(MonthDay.of(2, 29)));
    }

    @Test
    void whatCannotBeReadSaysWhereAndWhy() {
        assertMessage(
                BASKET.replace("8.40", "8.405"),
                "lines[0].amount: 8.405 has more decimals than EUR allows");
        assertMessage(
                BASKET.replace("\"quantity\":\"2\"", "\"quantity\":\"0\""),
                "lines[0]: line 1: the quantity is 0");
        assertMessage(
                BASKET.replace("noBonus", "nobonnus"),
                "lines[0].flags[0]: 'nobonnus' is none of noDiscount, noBonus, deposit, giftCard,"
                        + " ageRestricted");
        assertMessage(
                BASKET.replace("EUR", "XYZ1"), "'XYZ1' is no currency: use a code such as EUR");
    }

    private static void assertMessage(String json, String message) {
        var refused = assertThrows(UnreadableJson.class, () -> Wire.read(json, Basket.class));
        assertEquals(message, refused.getMessage());
    }

    private static Sheet sheet() {
        return new Sheet(
                new MemberId("m-1"),
                new dev.regulars.loyalty.id.AccountId("m-1"),
                "member",
                null,
                LocalDate.parse("2025-03-01"),
                NOON,
                EUR,
                List.of(),
                12,
                List.of(),
                Set.of(),
                true,
                false,
                true,
                List.of(),
                null,
                null,
                "en",
                4,
                Map.of(new ProducerId("till-1"), new Included(1, 9)),
                Traits.NONE,
                List.of());
    }
}
