package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.event.VisitEvent.Basis;
import dev.regulars.loyalty.event.VisitEvent.RefundedLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.bonus.Liabilities;
import dev.regulars.server.bonus.Statement;
import dev.regulars.server.bonus.jdbc.SqlLedgers;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Points at head office: lots, what two tills spent of the same, statements and what is owed. */
class PointsTest {
    private static final LocalDate TODAY = Story.TODAY;
    private static final MemberId ANNA = new MemberId("anna");
    private static final Lot EARNED = new Lot(TODAY.minusDays(6), TODAY.plusDays(345), 100);

    @TempDir Path folder;
    private final FakeTill one = new FakeTill("till-1", 1);
    private final FakeTill two = new FakeTill("till-2", 1);
    private ServerParts parts;

    @BeforeEach
    void open() {
        parts = new ServerParts(folder, new ServerCase.MovableClock(ServerCase.NOW));
        parts.start(false);
        one.add(ServerCase.NOW, FakeTill.enrolment("anna", TODAY.minusDays(30), null));
        one.add(ServerCase.NOW, visit("v-1", TODAY.minusDays(20), EARNED, null));
    }

    @AfterEach
    void close() {
        parts.close();
    }

    @Test
    void tillsThatTogetherOverspendLeaveNothingAndAShortfallThatLaterPointsFill() {
        one.add(ServerCase.NOW, visit("v-2", TODAY.minusDays(2), null, EARNED.of(80)));
        two.add(ServerCase.NOW, visit("v-3", TODAY.minusDays(1), null, EARNED.of(70)));
        push(one);
        push(two);
        assertEquals(List.of(0L, 50L), standing());
        assertEquals(1, number("select count(*) from found_difference where kind = 'shortfall'"));
        var later = new Lot(TODAY, TODAY.plusDays(365), 60);
        two.add(ServerCase.NOW, visit("v-4", TODAY, later, null));
        push(two);
        assertEquals(List.of(10L, 0L), standing());
        assertEquals(0, number("select count(*) from found_difference where kind = 'shortfall'"));
    }

    @Test
    void goodsThatComeBackGiveTheirPointsBackToTheirLot() {
        one.add(ServerCase.NOW, visit("v-2", TODAY.minusDays(2), null, EARNED.of(80)));
        one.add(ServerCase.NOW, refund("v-2", 0, EARNED.of(80)));
        push(one);
        assertEquals(List.of(EARNED), sheetLots());
        one.add(ServerCase.NOW, refund("v-1", 100, null));
        push(one);
        assertEquals(List.of(), sheetLots());
        assertEquals(List.of(0L, 0L), standing());
    }

    @Test
    void refundThatIsMatchedLaterGivesBackWhatHadPaidAndTakesWhatWasEarned() {
        var earned = new Lot(TODAY, TODAY.plusDays(365), 21);
        one.add(ServerCase.NOW, visit("v-2", TODAY.minusDays(2), earned, EARNED.of(80)));
        two.add(ServerCase.NOW, unmatched("r-1", "33.00"));
        push(two);
        push(one);
        assertEquals(List.of(EARNED.of(20 + 26), earned.of(14)), sheetLots());
        two.add(ServerCase.NOW, unmatched("r-2", "33.50"));
        two.add(ServerCase.NOW, unmatched("r-3", "33.50"));
        push(two);
        push(two);
        assertEquals(List.of(EARNED), sheetLots());
        assertEquals(List.of(100L, 0L), standing());
    }

    @Test
    void refundsOfTillsThatKnewTheSaleAndOfOthersGiveItsPointsBackOnce() {
        two.add(ServerCase.NOW, unmatched("r-1", "50.00"));
        one.add(ServerCase.NOW, visit("v-2", TODAY.minusDays(2), null, EARNED.of(80)));
        push(two);
        one.add(ServerCase.NOW, refund("v-2", 0, EARNED.of(80)));
        push(one);
        assertEquals(List.of(EARNED), sheetLots());
    }

    @Test
    void cancelledSaleLeavesPointsAsTheyWere() {
        var waits = new Lot(TODAY.plusDays(14), TODAY.plusDays(365), 7);
        one.add(ServerCase.NOW, visit("v-2", TODAY, waits, EARNED.of(80)));
        one.add(ServerCase.NOW, new VisitVoided(new VisitId("v-2"), "wrong"));
        push(one);
        assertEquals(List.of(EARNED), sheetLots());
    }

    @Test
    void statementAndWhatIsOwedSayTheSame() {
        one.add(ServerCase.NOW, visit("v-2", TODAY.minusDays(2), null, EARNED.of(80)));
        push(one);
        var ledgers = new SqlLedgers(parts.stored.database);
        var lines = parts.stored.database.read(() -> Statement.of(ledgers.of(ANNA), TODAY)).lines();
        assertEquals(
                List.of("earned by buying 100 100", "spent -80 20"),
                lines.stream()
                        .map(l -> l.cause().words() + " " + l.points() + " " + l.balance())
                        .toList());
        var owed =
                new Liabilities(parts.stored.database, ledgers).between(TODAY.minusDays(10), TODAY);
        assertEquals(
                List.of(100L, 0L, 80L, 20L),
                List.of(owed.opening(), owed.earned(), owed.spent(), owed.closing()));
    }

    private List<Long> standing() {
        return List.of(
                number("select bonus from profile"), number("select shortfall from profile"));
    }

    private List<Lot> sheetLots() {
        var body =
                parts.stored.database.read(() ->
                        parts.stored
                                .database
                                .handle()
                                .createQuery("select body from sheet")
                                .mapTo(String.class)
                                .one());
        return Ledger.of(Wire.read(body, Sheet.class).ledger()).on(TODAY).lots();
    }

    private long number(String query) {
        return Projections.number(parts, query);
    }

    private void push(FakeTill till) {
        var id = new TillId(till.journal.getFirst().position().producer().value());
        parts.accepting.accept(id, till.everything());
        Projections.settled(parts);
    }

    private static VisitRecorded visit(
            String id, LocalDate on, @Nullable Lot earned, @Nullable Lot spent) {
        return FakeTill.withPoints(FakeTill.visit(id, "anna", on, "100.00"), earned, spent);
    }

    /** At a till that does not know sale v-2. */
    private static VisitRefunded unmatched(String id, String back) {
        return new VisitRefunded(
                new VisitId(id),
                Basis.TO_BE_MATCHED,
                null,
                null,
                null,
                "R-v-2",
                TODAY,
                List.of(),
                List.of(),
                Money.of(back, FakeTill.EUR),
                0,
                List.of());
    }

    private static VisitRefunded refund(String visit, long taken, @Nullable Lot back) {
        var money = Money.of("100.00", FakeTill.EUR);
        return new VisitRefunded(
                new VisitId("r-" + visit),
                Basis.VISIT,
                new VisitId(visit),
                null,
                ANNA,
                null,
                TODAY,
                List.of(new RefundedLine("1", BigDecimal.ONE, money, taken)),
                List.of(),
                money,
                taken,
                back == null ? List.of() : List.of(back));
    }
}
