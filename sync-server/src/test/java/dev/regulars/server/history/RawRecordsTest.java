package dev.regulars.server.history;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RawRecordsTest {
    @Test
    void linesEndAsAnySystemEndsThem() throws IOException {
        assertEquals(
                List.of(fields(1, "a", "b"), fields(2, "c", "d"), fields(3, "e", "f")),
                records("a,b\r\nc,d\re,f"));
    }

    @Test
    void emptyLinesAreSkippedAndCounted() throws IOException {
        assertEquals(
                List.of(fields(2, "a", "b"), fields(5, "c", "d")), records("\na,b\n\n  \nc,d\n\n"));
    }

    @Test
    void aLineWithoutQuotesIsCutAtEverySeparatorAndKeepsItsBlanks() throws IOException {
        assertEquals(List.of(fields(1, "a", "", " b ", ""), fields(2, "c")), records("a,, b ,\nc"));
    }

    @Test
    void aQuotedValueMayHoldSeparatorsQuotesAndLineEnds() throws IOException {
        assertEquals(
                List.of(fields(1, "1", "a \"big\", red\nmug", "2"), fields(3, "4", "5", "6")),
                records("1,\"a \"\"big\"\", red\nmug\",2\n4,5,6\n"));
    }

    @Test
    void aQuoteInsideAnUnquotedValueIsJustAnInch() throws IOException {
        assertEquals(List.of(fields(1, "1", "5\" nail", "2")), records("1,5\" nail,2"));
    }

    @Test
    void halfALineWithAnOpenQuoteSpoilsOnlyItself() throws IOException {
        var records = records("1,\"mug\",2\n3,\"cu\n5,\"plate\",6\n7,fork,8\n");

        assertEquals(4, records.size());
        assertEquals(2, assertInstanceOf(RawRecord.Broken.class, records.get(1)).line());
        assertEquals(fields(3, "5", "plate", "6"), records.get(2));
        assertEquals(fields(4, "7", "fork", "8"), records.get(3));
    }

    @Test
    void twoHalfLinesDoNotJoinToAWholeOne() throws IOException {
        var records = records("1,mug,2\n3,\"cu\n4,x,\"pla\n5,fork,6\n");

        assertInstanceOf(RawRecord.Broken.class, records.get(1));
        assertInstanceOf(RawRecord.Broken.class, records.get(2));
        assertEquals(fields(4, "5", "fork", "6"), records.get(3));
    }

    @Test
    void somethingAfterAClosingQuoteIsRefusedWithItsLine() throws IOException {
        assertInstanceOf(RawRecord.Broken.class, records("1,\"mug\"x,2\n").getFirst());
    }

    @Test
    void theSeparatorIsToldFromTheFirstLine() throws IOException {
        assertEquals(List.of(fields(1, "a", "b,c", "d")), records("a;b,c;d"));
        assertEquals(List.of(fields(1, "a", "b", "c")), records("a\tb\tc"));
        assertEquals(List.of(fields(1, "a", "b")), records("a|b"));
        assertEquals(List.of(fields(1, "a")), records("a"));
    }

    @Test
    void anyNumberOfBlanksSeparatesWhenAsked() throws IOException {
        assertEquals(
                List.of(fields(1, "00004", "0001", "29.33")),
                read("  00004 0001  \t 29.33 \r\n", Optional.of(Separator.SPACE)));
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws IOException {
        var records = records("x".repeat(3 * Lines.LONGEST) + "\n1,2\n");

        assertInstanceOf(RawRecord.Broken.class, records.getFirst());
        assertEquals(fields(2, "1", "2"), records.getLast());
    }

    private static RawRecord fields(long line, String... values) {
        return new RawRecord.Fields(line, List.of(values));
    }

    private static List<RawRecord> records(String text) throws IOException {
        return read(text, Optional.empty());
    }

    private static List<RawRecord> read(String text, Optional<Separator> separator)
            throws IOException {
        var all = new ArrayList<RawRecord>();
        try (var records = new RawRecords(new Lines(new StringReader(text)), separator)) {
            for (var record = records.next(); record != null; record = records.next()) {
                all.add(record);
            }
        }
        return all;
    }
}
