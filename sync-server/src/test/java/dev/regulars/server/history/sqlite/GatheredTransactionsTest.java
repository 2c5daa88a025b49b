package dev.regulars.server.history.sqlite;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.regulars.server.SharedData;
import dev.regulars.server.history.ColumnMap;
import dev.regulars.server.history.Dates;
import dev.regulars.server.history.DecimalMark;
import dev.regulars.server.history.HistoryReceiver;
import dev.regulars.server.history.HistoryTransaction;
import dev.regulars.server.history.Layout;
import dev.regulars.server.history.RowError;
import dev.regulars.server.history.TransactionFile;
import dev.regulars.server.history.UnusableFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatheredTransactionsTest {
    private static final String HEADER = "transaction_id,member_id,timestamp,amount\n";

    @TempDir private Path folder;
    @TempDir private Path spare;
    private final List<HistoryTransaction> given = new ArrayList<>();
    private final List<RowError> refused = new ArrayList<>();

    @Test
    void strewnLinesComeTogetherInTheOrderOfTheFirstOnes() throws IOException {
        gather(
                HEADER
                        + "2,bo,2025-03-01,1.00\n"
                        + "1,anna,2025-03-01,2.00\n"
                        + "2,bo,2025-03-01,3.00\n"
                        + "1,anna,2025-03-01,-0.50\n");

        assertEquals(List.of("2", "1"), given.stream().map(HistoryTransaction::id).toList());
        assertEquals(List.of("2:1", "4:2"), places(given.getFirst()));
        assertEquals("1.50 EUR", given.getLast().total().toString());
    }

    @Test
    void equalLinesOfASaleAreTwoLines() throws IOException {
        gather(HEADER + "1,anna,2025-03-01,2.00\n1,anna,2025-03-01,2.00\n");

        assertEquals("4.00 EUR", given.getFirst().total().toString());
    }

    @Test
    void aRefusedLineKeepsItsNumberSoThatMendingItRenumbersNobody() throws IOException {
        gather(
                HEADER
                        + "1,anna,2025-03-01,1.00\n"
                        + "1,anna,2025-03-01,x\n"
                        + "1,anna,2025\n"
                        + "1,anna,2025-03-01,3.00\n");

        assertEquals(List.of("2:1", "5:4"), places(given.getFirst()));
        assertEquals(2, given.getFirst().refusedLines());
        assertEquals(List.of(3L, 4L), refused.stream().map(RowError::line).toList());
    }

    @Test
    void aSaleOfWhichNothingCouldBeReadIsNoSale() throws IOException {
        gather(HEADER + "1,anna,2025-03-01,x\n");

        assertEquals(List.of(), given);
    }

    @Test
    void aNumberThatIsUsedForTwoSalesDoesNotMakeOneSale() throws IOException {
        gather(
                HEADER
                        + "1,anna,2025-03-01,1.00\n"
                        + "1,bo,2025-03-01,2.00\n"
                        + "1,anna,2025-03-09,4.00\n"
                        + "1,,2025-03-01,8.00\n");

        assertEquals("1.00 EUR", given.getFirst().total().toString());
        assertEquals(
                "sales.csv line 3: transaction 1 began on line 2 with another member;"
                        + " give each sale a number of its own.",
                refused.getFirst().sentence());
        assertEquals(3, refused.size());
    }

    @Test
    void nothingIsGivenOfAFileThatIsUnclearAndNothingIsLeftBehind() throws IOException {
        assertThrows(
                UnusableFile.class,
                () -> gather(HEADER + "1,anna,2025-03-01,1.00\n2,bo,1/2/2025,2.00\n"));

        assertEquals(List.of(), given);
        try (var left = Files.list(spare)) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void theTotalOfATillExportIsKeptToTheCent() throws IOException {
        var columns =
                "transaction_id=InvoiceNo,member_id=CustomerID,timestamp=InvoiceDate,"
                        + "amount=Quantity*UnitPrice";
        gather(SharedData.file("online_retail_4_days.csv"), ColumnMap.parse(columns));

        assertEquals(List.of(), refused);
        assertEquals(10144, given.stream().mapToInt(sale -> sale.lines().size()).sum());
        assertEquals(513, given.size());
        assertEquals(18_184_725, given.stream().mapToLong(sale -> sale.total().minor()).sum());
    }

    /** A few lines with days and sales at random: some stand in order, most do not. */
    @Test
    void inTimeGivesWhatBeganFirstHoweverTheFileStands() throws IOException {
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            var text = new StringBuilder(HEADER);
            var began = new LinkedHashMap<String, Integer>();
            for (int lines = random.nextInt(1, 5); lines > 0; lines--) {
                var sale = String.valueOf(random.nextInt(3));
                int day = random.nextInt(1, 4);
                text.append(sale + ",anna,2025-03-0" + day + ",1.00\n");
                began.merge(sale, day, Math::min);
            }
            given.clear();
            var file = Files.writeString(folder.resolve("any.csv"), text);
            GatheredTransactions.inTime(sales(file, ColumnMap.PLAIN), spare)
                    .giveTo(new Collected(), _ -> {});

            var expected =
                    began.keySet().stream().sorted(Comparator.comparing(began::get)).toList();
            assertEquals(
                    expected, given.stream().map(HistoryTransaction::id).toList(), text::toString);
        }
    }

    private static List<String> places(HistoryTransaction sale) {
        return sale.lines().stream().map(line -> line.fileLine() + ":" + line.number()).toList();
    }

    private void gather(String text) throws IOException {
        gather(Files.writeString(folder.resolve("sales.csv"), text), ColumnMap.PLAIN);
    }

    private void gather(Path file, ColumnMap columns) throws IOException {
        new GatheredTransactions(sales(file, columns), spare).giveTo(new Collected(), _ -> {});
    }

    private static TransactionFile sales(Path file, ColumnMap columns) {
        var layout =
                new Layout(Optional.empty(), StandardCharsets.UTF_8, Optional.empty(), columns);
        return new TransactionFile(
                file,
                layout,
                Dates.iso(ZoneOffset.UTC),
                DecimalMark.UNSTATED,
                Currency.getInstance("EUR"));
    }

    private final class Collected implements HistoryReceiver {
        @Override
        public void transaction(HistoryTransaction transaction) {
            given.add(transaction);
        }

        @Override
        public void refused(RowError error) {
            refused.add(error);
        }
    }
}
