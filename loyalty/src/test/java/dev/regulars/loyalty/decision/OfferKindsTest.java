package dev.regulars.loyalty.decision;

import static dev.regulars.loyalty.decision.Till.decision;
import static dev.regulars.loyalty.decision.Till.why;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Referral;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Each kind of offer, as the file writes it, at the till. */
class OfferKindsTest {
    private static final String BUN = "bun food/pastry 1 4.00";
    private static final String GOUDA = "gouda food/cheese 1 6.00";

    @Test
    void friendIsRewardedAtTheFirstVisitOnly() {
        var till = offer("referral: friend\n  give: { percent: 50, of: basket }");
        assertEquals("not-brought", reason(till, Traits.NONE));
        var brought = Traits.NONE.with(new Referral(true, Map.of()));
        assertEquals("applied", reason(till, brought));
        assertEquals("not-first-visit", reason(till, brought.withLastVisit(Till.TODAY)));
    }

    @Test
    void whoeverBroughtFriendsIsRewardedOnceForEachWhoCame() {
        var till = offer("referral: referrer\n  give: { percent: 50, of: basket }");
        assertEquals("no-friend", reason(till, Traits.NONE));
        var two = new Referral(false, Map.of("o", 2));
        assertEquals("applied", reason(till, Traits.NONE.with(two.used("o", 1))));
        assertEquals("no-friend", reason(till, Traits.NONE.with(two.used("o", 2))));
    }

    @Test
    void rewardIsGivenOnceByATillThatCannotAskHeadOffice() {
        var till = offer("referral: referrer\n  give: { percent: 50, of: basket }");
        var left = Traits.NONE.with(new Referral(false, Map.of("o", 2)));
        till.with(
                new TillRights(
                        false, Map.of("o", 1), Map.of(), Map.of(), Set.of(), Map.of(), Map.of()));
        assertEquals("till-limit", reason(till, left));
    }

    @Test
    void audienceHoldsUntilItsLastDayWithoutHeadOffice() {
        var till = offer("audience: [letter, other]\n  give: { percent: 50, of: basket }");
        assertEquals("other-audience", reason(till, Traits.NONE));
        var letter = in(Map.of("letter", Till.TODAY));
        assertEquals("applied", reason(till, letter));
        assertEquals("audience-over", reason(till.on("2026-03-03"), letter));
        var refused = till.member().with(letter).saysNoToProfiling().facts();
        assertEquals("no-profiling", why(till.quote(refused, BUN), "o"));
    }

    @Test
    void audienceWaitsWhereTheClockCannotBeTrusted() {
        var till = offer("audience: letter\n  give: { percent: 50, of: basket }").frozen();
        assertEquals("clock-frozen", reason(till, in(Map.of("letter", Till.TODAY))));
    }

    @Test
    void favouriteCategoryIsTheMembersOwn() {
        var till = offer("give: { percent: 50, of: favourite-category }");
        assertEquals("no-favourite", reason(till, Traits.NONE));
        var cheese = new Traits(null, "food/cheese", Map.of(), Referral.NONE);
        var quote = till.quote(till.member().with(cheese).facts(), BUN, GOUDA);
        assertEquals(Money.of("3.00", Till.EUR), decision(quote, "o").amount());
        assertEquals("no-matching-line", reason(till, cheese));
        var refused = till.member().with(cheese).saysNoToProfiling().facts();
        assertEquals("no-profiling", why(till.quote(refused, GOUDA), "o"));
    }

    @Test
    void pointsOfTheFavouriteCategoryAreTheSameWhenTheSaleIsCharged() {
        var programme =
                SampleProgramme.withOffers(
                        "- { id: o, give: { points-times: 3, of: favourite-category } }\n");
        var till = new Till(programme);
        var cheese = new Traits(null, "food/cheese", Map.of(), Referral.NONE);
        var quote = till.quote(till.member().with(cheese).facts(), BUN, GOUDA);
        assertEquals(22, quote.bonus());
        var charged =
                new OfferEngine(programme)
                        .points(
                                "member",
                                "food/cheese",
                                Till.basket(BUN, GOUDA),
                                Map.of(),
                                "SE",
                                Set.of("o"));
        assertEquals(22, charged.values().stream().mapToLong(Long::longValue).sum());
    }

    @Test
    void whoeverStayedAwayIsWonBack() {
        var till = offer("when: daysSinceLastVisit >= 60\n  give: { percent: 50, of: basket }");
        var away = Traits.last(Till.TODAY.minusDays(60));
        assertEquals("applied", reason(till, away));
        var lately = Traits.last(Till.TODAY.minusDays(57));
        var quote = till.quote(till.member().with(lately).facts(), BUN);
        assertEquals(
                "For members who have been away longer; days still missing: 3.", said(quote, "en"));
        assertEquals(
                "For medlemmer som har vært borte lenger; dager som mangler: 3.",
                said(quote, "nb"));
    }

    @Test
    void whoeverNeverCameIsAwaySinceTheyJoined() {
        var till = offer("when: daysSinceLastVisit >= 365\n  give: { percent: 50, of: basket }");
        assertEquals("applied", reason(till, Traits.NONE));
        var newcomer = till.quote(till.newcomer().facts(), BUN);
        assertEquals("away-too-shortly", why(newcomer, "o"));
    }

    @Test
    void welcomeHoldsOnTheBasketOfTheEnrolment() {
        var till =
                offer(
                        "when: visits(30) == 0 && daysSinceEnrolment <= 30\n"
                                + "  give: { percent: 50, of: basket }");
        assertEquals("applied", why(till.quote(till.newcomer().facts(), BUN), "o"));
        assertEquals("too-many-visits", why(till.quote(till.member().facts(), BUN), "o"));
    }

    @Test
    void fifthVisitIsTheOneAfterFour() {
        var fourth = offer("when: visits(365) == 3\n  give: { percent: 50, of: basket }");
        assertEquals("applied", why(fourth.quote(fourth.member().facts(), BUN), "o"));
        var fifth = offer("when: visits(365) == 4\n  give: { percent: 50, of: basket }");
        assertEquals("too-few-visits", why(fifth.quote(fifth.member().facts(), BUN), "o"));
    }

    @Test
    void birthdayIsCelebratedAroundTheDay() {
        var till = offer("window: { birthday: [-3d, +7d] }\n  give: { percent: 50, of: basket }");
        assertEquals("applied", why(till.quote(till.member().born("--03-05").facts(), BUN), "o"));
        assertEquals(
                "outside-birthday",
                why(till.quote(till.member().born("--03-06").facts(), BUN), "o"));
    }

    @Test
    void tierSegmentAndAssuranceEachSayForWhom() {
        var tier = offer("tier: ambassador\n  give: { percent: 50, of: basket }");
        assertEquals(
                "applied", why(tier.quote(tier.member().tier("ambassador").facts(), BUN), "o"));
        assertEquals("other-tier", reason(tier, Traits.NONE));
        var segment = offer("segment: drifting\n  give: { percent: 50, of: basket }");
        assertEquals(
                "applied",
                why(segment.quote(segment.member().segment("drifting").facts(), BUN), "o"));
        var sure = offer("assurance: medium\n  give: { percent: 50, of: basket }");
        assertEquals(
                "low-assurance",
                why(sure.quote(sure.member().shows(Assurance.LOW).facts(), BUN), "o"));
    }

    @Test
    void articleCategoryAndQuantityPickTheirLines() {
        var article = offer("give: { percent: 50, of: 'sku:gouda' }");
        assertEquals("3.00", amount(article, BUN, GOUDA));
        var category = offer("give: { percent: 50, of: 'category:pastry' }");
        assertEquals("2.00", amount(category, BUN, GOUDA));
        var three =
                offer(
                        "when: piecesOf('category:pastry') >= 3\n"
                                + "  give: { percent: 50, of: 'category:pastry' }");
        assertEquals("0.00", amount(three, "bun food/pastry 2 8.00"));
        assertEquals("6.00", amount(three, "bun food/pastry 3 12.00"));
    }

    @Test
    void weekdayHourAndStoreSayWhereAndWhen() {
        var monday = offer("weekday: monday\n  give: { percent: 50, of: basket }");
        assertEquals("applied", reason(monday, Traits.NONE));
        assertEquals("other-weekday", reason(monday.on("2026-03-03"), Traits.NONE));
        var hours = "when: hour >= %d && hour < %d\n  give: { percent: 50, of: basket }";
        assertEquals("applied", reason(offer(hours.formatted(14, 17)), Traits.NONE));
        assertEquals("outside-hours", reason(offer(hours.formatted(16, 17)), Traits.NONE));
        var quay = offer("store: quay\n  give: { percent: 50, of: basket }");
        assertEquals("applied", reason(quay, Traits.NONE));
        var hill = offer("store: hill\n  give: { percent: 50, of: basket }");
        assertEquals("other-store", reason(hill, Traits.NONE));
    }

    @Test
    void temporaryBenefitEndsAndPermanentOneStays() {
        var temporary =
                offer(
                        "window: { from: 2026-03-01, until: 2026-03-02 }\n"
                                + "  give: { percent: 50, of: basket }");
        assertEquals("applied", reason(temporary, Traits.NONE));
        assertEquals("over", reason(temporary.on("2026-03-03"), Traits.NONE));
        assertEquals("not-yet", reason(temporary.on("2026-02-28"), Traits.NONE));
        var permanent = offer("tier: member\n  give: { percent: 50, of: basket }");
        assertEquals("applied", reason(permanent.on("2036-03-03"), Traits.NONE));
    }

    private static String amount(Till till, String... lines) {
        return decision(till.quote(till.member().facts(), lines), "o").amount().plain();
    }

    private static Traits in(Map<String, LocalDate> audiences) {
        return new Traits(null, null, audiences, Referral.NONE);
    }

    private static String reason(Till till, Traits traits) {
        return why(till.quote(till.member().with(traits).facts(), BUN), "o");
    }

    private static String said(Quote quote, String language) {
        return new Explanations(Locale.forLanguageTag(language))
                .sentence(decision(quote, "o").reason(), Till.EUR);
    }

    private static Till offer(String text) {
        return new Till(SampleProgramme.withOffers("- id: o\n  " + text + "\n"));
    }
}
