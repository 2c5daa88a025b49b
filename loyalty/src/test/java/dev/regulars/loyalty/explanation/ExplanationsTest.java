package dev.regulars.loyalty.explanation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.decision.OfferEngine;
import dev.regulars.loyalty.explanation.Occasion.Kind;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.wire.Wire;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExplanationsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate MONDAY = LocalDate.parse("2026-03-02");
    private static final OfferEngine ENGINE = new OfferEngine(SampleProgramme.harbourClub());

    private final Explanations english = new Explanations(Locale.ENGLISH);
    private final Explanations norwegian = new Explanations(Locale.forLanguageTag("no-NO"));

    @Test
    void everyReasonOfTheSampleHasItsSentence() {
        var texts = english.quote(quote("ambassador", "45.80")).get("offers");
        assertEquals(
                List.of(
                        "Too many visits for it: 3 within 30 days.",
                        "Around the birthday, next from 7 May 2026.",
                        "4.20 more for 20 % off cheese.",
                        "For a group that this member is not in.",
                        "For a group that this member is not in."),
                texts.valueStream().map(o -> o.get("reason").get("text").asText()).toList());
    }

    @Test
    void amountsDatesAndTiersAreWrittenAsTheLanguageDoes() {
        var texts = norwegian.quote(quote("ambassador", "45.80")).get("offers");
        assertEquals("Rundt bursdagen, neste gang fra 7. mai 2026.", text(texts.get(1)));
        assertEquals("4,20 til gir 20 % avslag på cheese.", text(texts.get(2)));
        var member = norwegian.quote(quote("member", "45.80")).get("offers");
        assertEquals("For Ambassadør.", text(member.get(2)));
    }

    @Test
    void quoteKeepsTheShapeThatOthersRead() {
        var json = english.quote(quote("ambassador", "50.00"));
        assertEquals("50.00", json.get("before").asText());
        assertEquals("40.00", json.get("after").asText());
        assertEquals(
                """
                {"id":"1","discount":"10.00","offers":["ambassador-cheese"],"bonus":80}\
                """,
                json.get("lines").get(0).toString());
        var applied = json.get("offers").get(2);
        assertTrue(applied.get("applied").asBoolean());
        assertEquals("10.00", applied.get("amount").asText());
        assertEquals("applied", applied.get("reason").get("code").asText());
        assertEquals("20 % off cheese.", text(applied));
        assertEquals(80, json.get("bonus").asInt());
        assertFalse(json.has("context"));
        assertEquals("Welcome, Bo: 10.00 off today.", english.say(quote("ambassador", "50"), "Bo"));
    }

    @Test
    void nearestMissIsWhatALittleMoreWouldGive() {
        assertEquals(
                new NearestMiss("ambassador-cheese", "4.20 more for 20 % off cheese."),
                english.nearestMiss(quote("ambassador", "45.80")).orElseThrow());
        assertTrue(english.nearestMiss(quote("ambassador", "24.99")).isEmpty());
        assertTrue(english.nearestMiss(quote("member", "45.80")).isEmpty());
    }

    @Test
    void joiningSaysWhatItSaves() {
        var joined = ENGINE.ifJoined(basket("28.00"), context());
        assertEquals(
                "Join now: 4.20 off this basket.", english.ifJoined(joined).orElseThrow().text());
        assertTrue(english.ifJoined(quote("member", "28.00")).isEmpty());
    }

    @Test
    void greetingTellsWhatIsSpecialToday() {
        var thursday = Occasions.of(facts("member", MonthDay.of(3, 5)), MONDAY);
        assertEquals(
                "Welcome back, Anna. Birthday on Thursday.",
                english.greeting("Anna", thursday, MONDAY));
        assertEquals(
                "Velkommen tilbake, Anna. Bursdag på torsdag.",
                norwegian.greeting("Anna", thursday, MONDAY));
        var today = Occasions.of(facts("member", MonthDay.of(3, 2)), MONDAY);
        assertEquals("Welcome back. Birthday today.", english.greeting(null, today, MONDAY));
        var past = Occasions.of(facts("member", MonthDay.of(2, 27)), MONDAY);
        assertEquals("Birthday was on Friday", english.occasion(past.getFirst(), MONDAY));
        assertEquals(
                "Welcome, Bo. Joined today.",
                english.greeting("Bo", List.of(new Occasion(Kind.NEW, MONDAY)), MONDAY));
        var anniversary = Occasions.of(facts("member", null), LocalDate.parse("2027-03-01"));
        assertEquals(
                "Member for 2 years today",
                english.occasion(anniversary.getFirst(), LocalDate.parse("2027-03-01")));
        assertEquals(List.of(), Occasions.of(facts("member", MonthDay.of(3, 9)), MONDAY));
    }

    @Test
    void articleIsCalledByItsNameWhereTheCatalogueKnowsIt() {
        var reason = new Reason("applied", Map.of("gift", "free", "of", "sku:4711"));
        var named = new Explanations(Locale.ENGLISH, sku -> "Filter coffee");
        assertEquals("One Filter coffee free.", named.sentence(reason, EUR));
        assertEquals("One 4711 free.", english.sentence(reason, EUR));
    }

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        assertEquals(keys("sentences_en.properties"), keys("sentences_nb.properties"));
    }

    @Test
    void textThatLooksLikeATemplateStaysAsItIs() {
        var name = english.greeting("$1 {name} \\", List.of(), MONDAY);
        assertEquals("Welcome back, $1 {name} \\.", name);
        assertFalse(name.isEmpty());
    }

    private static Set<Object> keys(String bundle) throws IOException {
        var properties = new Properties();
        try (var in = Explanations.class.getResourceAsStream(bundle)) {
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        return properties.keySet();
    }

    private static String text(com.fasterxml.jackson.databind.JsonNode offer) {
        return offer.get("reason").get("text").asText();
    }

    private static Quote quote(String tier, String amount) {
        return ENGINE.quote(facts(tier, MonthDay.of(5, 10)), basket(amount), context());
    }

    private static Basket basket(String amount) {
        return Wire.read(
                """
                {"currency":"EUR","lines":[{"id":"1","sku":"gouda","category":"cheese","quantity":"1",
                 "unit":"pc","unitPrice":"1.00","amount":"%s"}]}\
                """
                        .formatted(amount),
                Basket.class);
    }

    private static QuoteContext context() {
        return new QuoteContext(
                null,
                new StoreId("quay"),
                "NO",
                MONDAY,
                LocalTime.NOON,
                "en",
                false,
                TillRights.OFFLINE);
    }

    private static Facts facts(String tier, @Nullable MonthDay birthday) {
        var newcomer =
                dev.regulars.loyalty.decision.Newcomer.facts(SampleProgramme.harbourClub(), MONDAY);
        var windows = newcomer.windows().stream().map(w -> w.plus(3, w.spend())).toList();
        return new Facts(
                tier,
                LocalDate.parse("2025-03-01"),
                birthday,
                Set.of(),
                windows,
                0,
                List.of(),
                Assurance.LOW,
                true,
                false,
                Traits.NONE);
    }
}
