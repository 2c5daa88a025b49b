package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.money.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TransactionFileTest {
    private static final Currency EUR = Currency.getInstance("EUR");
    private static final String HEADER = "transaction_id,member_id,timestamp,amount\n";

    @TempDir private Path folder;

    @Test
    void aRowIsReadWithItsLine() throws IOException {
        var rows =
                read(
                        "transaction_id,member_id,timestamp,amount,currency,sku,category,quantity\n"
                                + "17,anna,2025-03-01T09:30Z,-8.40,NOK,M1,pastry/bun,2.5\n");

        assertEquals(
                new Row.Good<>(
                        2,
                        new HistoryLine(
                                "17",
                                "anna",
                                Instant.parse("2025-03-01T09:30:00Z"),
                                Money.of("-8.40", Currency.getInstance("NOK")),
                                "M1",
                                "pastry/bun",
                                new BigDecimal("2.5"))),
                rows.getFirst());
    }

    @Test
    void aSaleWithoutAMemberIsASale() throws IOException {
        assertNull(good(HEADER + "17,,2025-03-01,8.40\n").getFirst().memberId());
    }

    @Test
    void badRowsAreReportedByLineAndGoodOnesGoOn() throws IOException {
        var rows =
                read(
                        HEADER
                                + "1,anna,2025-03-01,8.40\n"
                                + "2,bo,2025-03-01,eight\n"
                                + "3,bo,2025-0\n"
                                + "4,bo,someday,2.00\n"
                                + ",bo,2025-03-01,2.00\n"
                                + "6,bo,2025-03-01,2.005\n"
                                + "7,bo,2025-03-01,2.00,9\n"
                                + "8,bo,2025-03-01,2.00\n");

        assertEquals(List.of(2L, 9L), goodLines(rows));
        assertEquals(
                List.of(
                        "sales.csv line 3: amount 'eight' is not a plain number.",
                        "sales.csv line 4: it has only 3 of 4 values;"
                                + " is half of the line missing?",
                        "sales.csv line 5: timestamp 'someday' is not a date;"
                                + " write 2025-03-01 or 2025-03-01T09:30, or say --date-format.",
                        "sales.csv line 6: transaction_id is empty.",
                        "sales.csv line 7: amount: 2.005 has more decimals than EUR allows.",
                        "sales.csv line 8: it has 5 values for 4 columns;"
                                + " put a value with a separator in it in quotes."),
                sentences(rows));
    }

    @Test
    void anAmbiguousDateNamesFileLineAndRemedy() throws IOException {
        var unusable =
                assertThrows(UnusableFile.class, () -> read(HEADER + "1,anna,01/02/2025,8.40\n"));

        assertEquals(
                "sales.csv line 2: timestamp '01/02/2025' can be read in two ways:"
                        + " say --date-format 'd/M/yyyy' or --date-format 'M/d/yyyy'.",
                unusable.getMessage());
    }

    @Test
    void everyMissingColumnIsNamedAtOnce() {
        var unusable =
                assertThrows(UnusableFile.class, () -> read("InvoiceNo,CustomerID,amount\n"));

        assertEquals(
                "sales.csv line 1: there is no column transaction_id and no column member_id and"
                        + " no column timestamp; it has InvoiceNo, CustomerID, amount."
                        + " Say which it is: --columns transaction_id=…,member_id=…,timestamp=…",
                unusable.getMessage());
    }

    @Test
    void aProductOfColumnsIsRoundedToTheCent() throws IOException {
        var lines =
                good(
                        "No,Who,When,Quantity,Price\n1,anna,2025-03-01,3,0.335\n",
                        "transaction_id=No,member_id=Who,timestamp=When,amount=Quantity*Price");

        assertEquals(Money.of("1.01", EUR), lines.getFirst().amount());
    }

    @Test
    void aFileWithoutHeadingsIsReadByPlaceAndRow() throws IOException {
        var lines =
                good(
                        "7;2025-03-01;8.40\n8;2025-03-02;1.00\n",
                        "transaction_id=row,member_id=1,timestamp=2,amount=3");

        assertEquals(List.of("1", "2"), lines.stream().map(HistoryLine::transactionId).toList());
    }

    @Test
    void aBadRowKeepsItsNumberSoThatMendingItMovesNobody() throws IOException {
        var map = "transaction_id=row,member_id=1,timestamp=2,amount=3";

        assertEquals(
                "2", good("7;2025-03-01;x\n8;2025-03-02;1.00\n", map).getFirst().transactionId());
    }

    @Test
    void headingsReadByPlaceAreABadRowWithAHint() throws IOException {
        var rows =
                read(
                        write("who,when,paid\n7,2025-03-01,8.40\n", StandardCharsets.UTF_8),
                        layout("transaction_id=row,member_id=1,timestamp=2,amount=3"));

        assertEquals(List.of(2L), goodLines(rows));
        assertTrue(sentences(rows).getFirst().endsWith("say --header."), sentences(rows)::toString);
    }

    @Test
    void headingsMayDifferInCaseAndTheFileMayBeginWithAByteOrderMark() throws IOException {
        var lines = good("\uFEFFTransaction_ID,Member_ID,Timestamp,Amount\n1,a,2025-03-01,1\n");

        assertEquals("a", lines.getFirst().memberId());
    }

    @Test
    void anOlderEncodingIsReadWhenSaidAndNamedWhenNot() throws IOException {
        var windows = Charset.forName("windows-1252");
        var file = write(HEADER + "1,Bjørn,2025-03-01,1\n", windows);
        var said = new Layout(Optional.empty(), windows, Optional.empty(), ColumnMap.PLAIN);

        assertEquals(List.of(2L), goodLines(read(file, said)));
        assertTrue(
                sentences(read(file, Layout.PLAIN)).getFirst().contains("--encoding windows-1252"));
    }

    @Test
    void aMissingAnEmptyAndAHeadingsOnlyFileAreTold() throws IOException {
        assertThrows(UnusableFile.class, () -> read(folder.resolve("none.csv"), Layout.PLAIN));
        assertThrows(UnusableFile.class, () -> read(folder, Layout.PLAIN));
        assertThrows(UnusableFile.class, () -> read(""));
        assertEquals(List.of(), read(HEADER));
    }

    @Test
    void anUnknownCurrencyIsRefused() throws IOException {
        var rows =
                read("transaction_id,member_id,timestamp,amount,currency\n1,a,2025-03-01,1,EURO\n");

        assertEquals(
                List.of("sales.csv line 2: currency 'EURO' is no currency code such as EUR."),
                sentences(rows));
    }

    private List<HistoryLine> good(String text) throws IOException {
        return values(read(text));
    }

    private List<HistoryLine> good(String text, String columns) throws IOException {
        return values(read(write(text, StandardCharsets.UTF_8), layout(columns)));
    }

    private static Layout layout(String columns) {
        return new Layout(
                Optional.empty(),
                StandardCharsets.UTF_8,
                Optional.empty(),
                ColumnMap.parse(columns));
    }

    private List<Row<HistoryLine>> read(String text) throws IOException {
        return read(write(text, StandardCharsets.UTF_8), Layout.PLAIN);
    }

    private Path write(String text, Charset charset) throws IOException {
        return Files.writeString(folder.resolve("sales.csv"), text, charset);
    }

    private static List<Row<HistoryLine>> read(Path file, Layout layout) throws IOException {
        var all = new ArrayList<Row<HistoryLine>>();
        var sales =
                new TransactionFile(
                        file, layout, Dates.iso(ZoneOffset.UTC), DecimalMark.UNSTATED, EUR);
        try (var rows = sales.open()) {
            rows.forEachRemaining(all::add);
        }
        return all;
    }

    private static List<HistoryLine> values(List<Row<HistoryLine>> rows) {
        return rows.stream()
                .flatMap(
                        row -> row instanceof Row.Good(_, var line) ? List.of(line).stream() : null)
                .toList();
    }

    private static List<Long> goodLines(List<Row<HistoryLine>> rows) {
        return rows.stream()
                .filter(row -> row instanceof Row.Good)
                .map(row -> ((Row.Good<HistoryLine>) row).line())
                .toList();
    }

    private static List<String> sentences(List<Row<HistoryLine>> rows) {
        return rows.stream()
                .filter(row -> row instanceof Row.Bad)
                .map(row -> ((Row.Bad<HistoryLine>) row).error().sentence())
                .toList();
    }
}
