package dev.regulars.loyalty.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TierLadderTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final TierLadder LADDER = new TierLadder(SampleProgramme.harbourClub());
    private static final TierStanding MEMBER = new TierStanding("member", null);
    private static final TierStanding REGULAR = new TierStanding("regular", null);
    private static final TierStanding AMBASSADOR = new TierStanding("ambassador", null);

    @Test
    void highestTierWhoseConditionHoldsIsGivenAtOnce() {
        assertEquals(MEMBER, LADDER.next(MEMBER, facts(5, 29_999), TODAY));
        assertEquals(REGULAR, LADDER.next(MEMBER, facts(6, 0), TODAY));
        assertEquals(REGULAR, LADDER.next(MEMBER, facts(1, 30_000), TODAY));
        assertEquals(AMBASSADOR, LADDER.next(MEMBER, facts(12, 120_000), TODAY));
        assertEquals(REGULAR, LADDER.next(MEMBER, facts(11, 120_000), TODAY));
    }

    @Test
    void tierIsKeptUntilItsGraceIsOverAndThenFallsToWhatHolds() {
        var inGrace = LADDER.next(AMBASSADOR, facts(6, 0), TODAY);
        assertEquals(new TierStanding("ambassador", TODAY.plusDays(90)), inGrace);
        assertEquals(inGrace, LADDER.next(inGrace, facts(6, 0), TODAY.plusDays(90)));
        assertEquals(REGULAR, LADDER.next(inGrace, facts(6, 0), TODAY.plusDays(91)));
        assertEquals(MEMBER, LADDER.next(inGrace, facts(0, 0), TODAY.plusDays(91)));
    }

    @Test
    void tierIsKeptToTheAnniversaryWhereTheRuleSaysSo() {
        var ladder = ladder("keep: anniversary");
        var anniversary = LocalDate.parse("2027-03-02");
        var day = TODAY.plusDays(10);
        var kept = ladder.next(new TierStanding("high", null), facts(0, 0), day);
        assertEquals(new TierStanding("high", anniversary.minusDays(1)), kept);
        assertEquals(kept, ladder.next(kept, facts(0, 0), anniversary.minusDays(1)));
        assertEquals(MEMBER, ladder.next(kept, facts(0, 0), anniversary));
        assertEquals(MEMBER, ladder.next(new TierStanding("high", null), facts(0, 0), TODAY));
        var withGrace = ladder("keep: anniversary, grace: 30d");
        assertEquals(
                new TierStanding("high", anniversary.plusDays(29)),
                withGrace.next(new TierStanding("high", null), facts(0, 0), day));
    }

    @Test
    void tierFallsOneStepWhereTheRuleSaysSo() {
        var ladder = ladder("fall: one-step");
        var middle = ladder.next(new TierStanding("high", null), facts(0, 0), TODAY);
        assertEquals(new TierStanding("middle", TODAY.plusDays(60)), middle);
        assertEquals(MEMBER, ladder.next(middle, facts(0, 0), TODAY.plusDays(61)));
        assertEquals(
                new TierStanding("middle", null),
                ladder.next(new TierStanding("high", null), facts(6, 0), TODAY));
    }

    @Test
    void tierThatHoldsAgainLosesItsEnd() {
        var inGrace = new TierStanding("regular", TODAY.plusDays(3));
        assertEquals(REGULAR, LADDER.next(inGrace, facts(6, 0), TODAY));
    }

    @Test
    void tierThatTheProgrammeNoLongerHasGivesWayAtOnce() {
        assertEquals(MEMBER, LADDER.next(new TierStanding("gold", null), facts(0, 0), TODAY));
    }

    @Test
    void refundsBeyondWhatWasSpentGiveNoTier() {
        assertEquals(MEMBER, LADDER.next(MEMBER, facts(0, -5_000), TODAY));
    }

    @Test
    void nobodyIsInATierByInvitationUnlessInvited() {
        var ladder = ladder("grace: 10d", "invitation: true, grace: 20d");
        assertEquals(
                new TierStanding("high", null), ladder.next(MEMBER, facts(50, 900_000), TODAY));
        assertEquals(
                new TierStanding("guest", null),
                ladder.next(MEMBER, facts(0, 0), TODAY, Set.of("guest")));
    }

    @Test
    void tierByInvitationIsKeptForItsGraceWhenTheInvitationEnds() {
        var ladder = ladder("grace: 10d", "invitation: true, grace: 20d");
        var guest = new TierStanding("guest", null);
        var leaving = ladder.next(guest, facts(0, 0), TODAY, Set.of());
        assertEquals(new TierStanding("guest", TODAY.plusDays(20)), leaving);
        assertEquals(guest, ladder.next(leaving, facts(0, 0), TODAY, Set.of("guest")));
        assertEquals(MEMBER, ladder.next(leaving, facts(0, 0), TODAY.plusDays(21), Set.of()));
    }

    private static TierLadder ladder(String ofTheHighest) {
        return ladder(ofTheHighest, null);
    }

    private static TierLadder ladder(String ofTheHighest, @Nullable String ofGuests) {
        return new TierLadder(
                SampleProgramme.checked(
                        """
                        programme: sample
                        defaults: { currency: EUR, zone: Europe/Oslo, language: en }
                        cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
                        consent: { terms: v1 }
                        tiers:
                          - id: member
                          - { id: middle, when: visits(365) >= 6, grace: 60d }
                          - { id: high, when: visits(365) >= 12, %s }
                        %s
                        offers: []
                        """
                                .formatted(
                                        ofTheHighest,
                                        ofGuests == null
                                                ? ""
                                                : "  - { id: guest, " + ofGuests + " }")));
    }

    private static Facts facts(int visits, long spend) {
        return new Facts(
                "member",
                TODAY.minusYears(2),
                null,
                Set.of(),
                List.of(
                        new Window(
                                365, visits, new Money(spend, Currency.getInstance("EUR")), TODAY)),
                0,
                List.of(),
                Assurance.LOW,
                true,
                true,
                Traits.NONE);
    }
}
