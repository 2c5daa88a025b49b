package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.server.history.ColumnExpression.Named;
import dev.regulars.server.history.ColumnExpression.Numbered;
import dev.regulars.server.history.ColumnExpression.Product;
import dev.regulars.server.history.ColumnExpression.RowNumber;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ColumnMapTest {
    @Test
    void aColumnIsAHeadingAPlaceAProductOrTheRow() {
        var map =
                ColumnMap.parse(
                        "member_id=Customer ID, timestamp=3,amount=Quantity*Unit Price,"
                                + "transaction_id=row");

        assertEquals(Optional.of(new Named("Customer ID")), at(map, "member_id"));
        assertEquals(Optional.of(new Numbered(3)), at(map, "timestamp"));
        assertEquals(
                Optional.of(new Product(List.of(new Named("Quantity"), new Named("Unit Price")))),
                at(map, "amount"));
        assertEquals(Optional.of(new RowNumber()), at(map, "transaction_id"));
        assertEquals(Optional.empty(), at(map, "sku"));
    }

    @Test
    void quotesKeepMarksAndNumbersInAHeading() {
        var map = ColumnMap.parse("amount=\"a,b=c*d\",sku=\"7\",category=\"row\"");

        assertEquals(Optional.of(new Named("a,b=c*d")), at(map, "amount"));
        assertEquals(Optional.of(new Named("7")), at(map, "sku"));
        assertEquals(Optional.of(new Named("row")), at(map, "category"));
    }

    @Test
    void placesAloneMeanThatThereAreNoHeadings() {
        assertTrue(ColumnMap.parse("member_id=1,transaction_id=row").isByPlaceOnly());
        assertFalse(ColumnMap.parse("member_id=1,amount=2*Price").isByPlaceOnly());
        assertFalse(ColumnMap.PLAIN.isByPlaceOnly());
    }

    @Test
    void whatSaysNothingIsRefused() {
        for (var text :
                List.of("", "member_id", "=x", "amount=", "amount=a*", "amount=row*2", "sku=0")) {
            assertThrows(IllegalArgumentException.class, () -> ColumnMap.parse(text), text);
        }
        assertThrows(IllegalArgumentException.class, () -> ColumnMap.parse("sku=a,sku=b"));
    }

    private static Optional<ColumnExpression> at(ColumnMap map, String name) {
        return map.expression(Column.optional(name));
    }
}
