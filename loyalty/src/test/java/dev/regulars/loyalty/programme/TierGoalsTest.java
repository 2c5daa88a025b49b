package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.explanation.Explanations;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TierGoalsTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final TierGoals GOALS = new TierGoals(SampleProgramme.harbourClub());

    @Test
    void eitherVisitsOrMoneyAreMissingForRegular() {
        assertEquals(
                Optional.of("2 visits more or 45.00 more to Regular."),
                said(facts("member", 4, 25_500), Locale.ENGLISH));
        assertEquals(
                Optional.of("1 besøk til eller 300,00 mer til Stamgjest."),
                said(facts("member", 5, 0), Locale.of("nb")));
    }

    @Test
    void bothAreMissingForAmbassador() {
        assertEquals(
                Optional.of("900.00 more and 6 visits more to Ambassador."),
                said(facts("regular", 6, 30_000), Locale.ENGLISH));
        assertEquals(
                Optional.of("1 visit more to Ambassador."),
                said(facts("regular", 11, 200_000), Locale.ENGLISH));
    }

    @Test
    void nothingIsSaidAtTheTopNorOfAnUnknownTier() {
        assertEquals(Optional.empty(), said(facts("ambassador", 0, 0), Locale.ENGLISH));
        assertEquals(Optional.empty(), said(facts("gold", 0, 0), Locale.ENGLISH));
    }

    @Test
    void tierByInvitationIsNoGoal() {
        var goals =
                new TierGoals(
                        SampleProgramme.checked(
                                """
                                programme: sample
                                defaults: { currency: EUR, zone: Europe/Oslo, language: en }
                                cards: [ { name: c, prefix: '9801', length: 16, check: luhn } ]
                                consent: { terms: v1 }
                                tiers:
                                  - id: member
                                  - { id: guest, invitation: true }
                                  - { id: high, when: visits(365) >= 12 }
                                  - { id: patron, invitation: true }
                                offers: []
                                """));
        assertEquals("high", goals.next(facts("member", 4, 0), TODAY).orElseThrow().tier().id());
        assertEquals("high", goals.next(facts("guest", 4, 0), TODAY).orElseThrow().tier().id());
        assertEquals(Optional.empty(), goals.next(facts("high", 12, 0), TODAY));
    }

    private static Optional<String> said(Facts facts, Locale locale) {
        return GOALS.next(facts, TODAY).map(next -> new Explanations(locale).nextTier(next, EUR));
    }

    private static Facts facts(String tier, int visits, long spend) {
        return new Facts(
                tier,
                TODAY.minusYears(2),
                null,
                Set.of(),
                List.of(new Window(365, visits, new Money(spend, EUR), TODAY)),
                0,
                List.of(),
                Assurance.LOW,
                true,
                true,
                Traits.NONE);
    }
}
