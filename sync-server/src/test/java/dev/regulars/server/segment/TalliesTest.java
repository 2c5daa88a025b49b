package dev.regulars.server.segment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.BuyingRecord;
import dev.regulars.server.history.HistoryLine;
import dev.regulars.server.segment.Tallies.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final LocalDate AT = LocalDate.of(2025, 6, 30);

    private final Tallies tallies = new Tallies(AT, ZoneId.of("Europe/Oslo"));

    @Test
    void severalSalesOfOneDayAreOneVisit() {
        add("anna", "2025-06-01T08:00:00Z", "8.40");
        add("anna", "2025-06-02T08:00:00Z", "1.60");
        add("anna", "2025-06-01T15:00:00Z", "2.00");

        assertEquals(
                Map.of(
                        "anna",
                        BuyingRecord.of(
                                List.of(LocalDate.of(2025, 6, 1), LocalDate.of(2025, 6, 2)),
                                Money.of("12.00", EUR))),
                tallies.records());
    }

    @Test
    void theDayIsTheShops() {
        add("anna", "2025-06-01T22:30:00Z", "8.40");

        assertEquals(LocalDate.of(2025, 6, 2), tallies.records().get("anna").lastSeen());
    }

    @Test
    void aRefundCountsAsMoneyAndNotAsAVisit() {
        add("anna", "2025-06-01T08:00:00Z", "8.40");
        add("anna", "2025-06-05T08:00:00Z", "-8.40");

        assertEquals(
                BuyingRecord.of(List.of(LocalDate.of(2025, 6, 1)), Money.zero(EUR)),
                tallies.records().get("anna"));
    }

    @Test
    void whoOnlyBroughtBackIsAMemberWithoutVisits() {
        add("anna", "2025-06-05T08:00:00Z", "-8.40");

        assertEquals(
                new BuyingRecord(List.of(), LocalDate.of(2025, 6, 5), Money.of("-8.40", EUR)),
                tallies.records().get("anna"));
    }

    @Test
    void somethingForNothingIsAVisit() {
        add("anna", "2025-06-01T08:00:00Z", "0.00");

        assertEquals(1, tallies.records().get("anna").frequency());
    }

    @Test
    void linesOfNobodyAndOfLaterDaysCountForNobody() {
        assertEquals(Outcome.WITHOUT_MEMBER, add(null, "2025-06-01T08:00:00Z", "8.40"));
        assertEquals(Outcome.LATER, add("anna", "2025-06-30T22:00:00Z", "8.40"));
        assertEquals(Outcome.COUNTED, add("anna", "2025-06-30T21:59:00Z", "8.40"));

        assertEquals(1, tallies.lines(Outcome.LATER));
        assertEquals(0, tallies.lines(Outcome.OTHER_CURRENCY));
        assertEquals(Money.of("8.40", EUR), tallies.records().get("anna").spent());
    }

    @Test
    void anotherCurrencyIsNotAddedUp() {
        add("anna", "2025-06-01T08:00:00Z", "8.40");

        assertEquals(
                Outcome.OTHER_CURRENCY,
                tallies.add(
                        line(
                                "anna",
                                "2025-06-01T08:00:00Z",
                                Money.of("8.40", Currency.getInstance("NOK")))));
    }

    private Outcome add(@Nullable String member, String at, String amount) {
        return tallies.add(line(member, at, Money.of(amount, EUR)));
    }

    private static HistoryLine line(@Nullable String member, String at, Money amount) {
        return new HistoryLine("1", member, Instant.parse(at), amount, null, null, BigDecimal.ONE);
    }
}
