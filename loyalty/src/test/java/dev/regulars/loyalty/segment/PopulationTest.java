package dev.regulars.loyalty.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate AT = LocalDate.of(2025, 6, 30);

    @Test
    void scoresDoNotDependOnTheOrderOfTheMembers() {
        var members = randomMembers();
        var shuffled = new ArrayList<>(members);
        Collections.shuffle(shuffled, new Random(3));

        var one = Population.of(members, AT);
        var other = Population.of(shuffled, AT);

        for (var member : members) {
            assertEquals(one.standing(member), other.standing(member));
        }
    }

    @Test
    void theSameHistoryAlwaysGetsTheSameStanding() {
        var population = Population.of(randomMembers(), AT);

        assertEquals(
                population.standing(member("12.00", 20, 40)),
                population.standing(member("12.00", 20, 40)));
    }

    @Test
    void aRecentVisitScoresHigherThanAnOldOne() {
        var recent = member("10.00", 1);
        var old = member("10.00", 200);
        var population = Population.of(List.of(recent, old), AT);

        assertTrue(
                population.standing(recent).rfa().recency()
                        > population.standing(old).rfa().recency());
    }

    @Test
    void recencyIsAlsoABandOfItsOwn() {
        var population = Population.of(randomMembers(), AT);

        assertEquals(RecencyBand.WITHIN_30, population.standing(member("1.00", 30)).recency());
        assertEquals(RecencyBand.WITHIN_60, population.standing(member("1.00", 31)).recency());
        assertEquals(RecencyBand.LONGER, population.standing(member("1.00", 366)).recency());
    }

    @Test
    void aYearWithoutAVisitIsInactive() {
        var population = Population.of(randomMembers(), AT);

        assertEquals(Activity.ACTIVE, population.standing(member("1.00", 365)).activity());
        assertEquals(Activity.INACTIVE, population.standing(member("1.00", 366)).activity());
    }

    @Test
    void theShopMaySayHowLongAMemberCountsAsActive() {
        var population = Population.of(randomMembers(), AT, 90);

        assertEquals(Activity.INACTIVE, population.standing(member("1.00", 91)).activity());
    }

    @Test
    void aWeeklyMemberWhoStaysAwayDriftsAndIsGoneAfterAYear() {
        var population = Population.of(randomMembers(), AT);

        assertEquals(Drift.ON_RHYTHM, driftAfter(population, 10));
        assertEquals(Drift.DRIFTING, driftAfter(population, 30));
        assertEquals(Drift.GONE, driftAfter(population, 400));
        assertEquals(Drift.NO_RHYTHM, population.standing(member("1.00", 30)).drift());
    }

    @Test
    void anOfferMayAskForSegmentActivityAndDrift() {
        var lonely = weekly(30);
        var standing = Population.of(List.of(lonely), AT).standing(lonely);

        assertEquals(Set.of("steady", "active", "drifting"), standing.segmentIds());
    }

    @Test
    void whoOnlyBroughtBackIsScoredToo() {
        var returner = new BuyingRecord(List.of(), AT.minusDays(5), Money.of("-9.95", EUR));
        var members = new ArrayList<>(randomMembers());
        members.add(returner);

        var standing = Population.of(members, AT).standing(returner);

        assertEquals(1, standing.rfa().frequency());
        assertEquals(1, standing.rfa().amount());
        assertEquals(RecencyBand.WITHIN_30, standing.recency());
    }

    @Test
    void aVisitDatedTomorrowByATillFurtherEastCountsAsToday() {
        var tomorrow = BuyingRecord.of(List.of(AT.plusDays(1)), Money.of("1.00", EUR));

        assertEquals(0, tomorrow.recencyDays(AT));
        assertEquals(
                RecencyBand.WITHIN_30,
                Population.of(List.of(tomorrow), AT).standing(tomorrow).recency());
    }

    @Test
    void amountsInTwoCurrenciesCannotBeRanked() {
        var kroner = BuyingRecord.of(List.of(AT), Money.of("100.00", Currency.getInstance("NOK")));

        assertThrows(
                IllegalArgumentException.class,
                () -> Population.of(List.of(kroner, member("1.00", 1)), AT));
    }

    @Test
    void visitDaysOutOfOrderCannotExist() {
        var days = List.of(AT, AT.minusDays(1));

        assertThrows(IllegalArgumentException.class, () -> BuyingRecord.of(days, Money.zero(EUR)));
    }

    private static Drift driftAfter(Population population, int silentDays) {
        return population.standing(weekly(silentDays)).drift();
    }

    private static BuyingRecord weekly(int silentDays) {
        return member("50.00", silentDays, silentDays + 7, silentDays + 14, silentDays + 21);
    }

    private static List<BuyingRecord> randomMembers() {
        var random = new Random(11);
        return IntStream.range(0, 300)
                .mapToObj(_ ->
                        member(
                                random.nextInt(90) + ".50",
                                random.ints(1 + random.nextInt(6), 0, 400).toArray()))
                .toList();
    }

    private static BuyingRecord member(String spent, int... daysAgo) {
        var days = IntStream.of(daysAgo).distinct().mapToObj(AT::minusDays).sorted().toList();
        return BuyingRecord.of(days, Money.of(spent, EUR));
    }
}
