package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Real exports of other shops, read whole. */
class PublishedHistoryTest {
    @Test
    void theCdnowSampleIsReadToTheCent() throws IOException {
        var lines =
                read(
                        "CDNOW_sample.txt",
                        "USD",
                        Separator.SPACE,
                        "transaction_id=row,member_id=2,timestamp=3,amount=5,quantity=4");

        assertEquals(6919, lines.size());
        assertEquals(2357, members(lines));
        assertEquals("244091.94 USD", total(lines).toString());
    }

    @Test
    void aTillExportWithCancellationsAndStrangersIsReadWhole() throws IOException {
        var lines =
                read(
                        "online_retail_4_days.csv",
                        "GBP",
                        Separator.COMMA,
                        "transaction_id=InvoiceNo,member_id=CustomerID,timestamp=InvoiceDate,"
                                + "amount=Quantity*UnitPrice,sku=StockCode,quantity=Quantity");

        assertEquals(10144, lines.size());
        assertEquals(2291, lines.stream().filter(line -> line.memberId() == null).count());
        assertEquals(
                100, lines.stream().filter(line -> line.transactionId().startsWith("C")).count());
        assertEquals(46, lines.stream().filter(line -> line.amount().isZero()).count());
    }

    @Test
    void ordersByMembersWhoseIdsAreNamesAreReadWhole() throws IOException {
        var lines =
                read(
                        "rfm_data_orders.csv",
                        "USD",
                        Separator.COMMA,
                        "transaction_id=row,member_id=customer_id,timestamp=order_date,"
                                + "amount=revenue");

        assertEquals(4906, lines.size());
        assertEquals(995, members(lines));
    }

    private static List<HistoryLine> read(
            String name, String currency, Separator separator, String columns) throws IOException {
        var layout =
                new Layout(
                        Optional.of(separator),
                        StandardCharsets.UTF_8,
                        Optional.empty(),
                        ColumnMap.parse(columns));
        var file =
                new TransactionFile(
                        SharedData.file(name),
                        layout,
                        Dates.iso(ZoneOffset.UTC),
                        DecimalMark.UNSTATED,
                        Currency.getInstance(currency));
        var lines = new ArrayList<HistoryLine>();
        try (var rows = file.open()) {
            while (rows.hasNext()) {
                switch (rows.next()) {
                    case Row.Good(_, var line) -> lines.add(line);
                    case Row.Bad(var error, _) -> throw new AssertionError(error.sentence());
                }
            }
        }
        return lines;
    }

    private static long members(List<HistoryLine> lines) {
        return lines.stream()
                .map(HistoryLine::memberId)
                .filter(Objects::nonNull)
                .distinct()
                .count();
    }

    private static Money total(List<HistoryLine> lines) {
        return lines.stream().map(HistoryLine::amount).reduce(Money::plus).orElseThrow();
    }
}
