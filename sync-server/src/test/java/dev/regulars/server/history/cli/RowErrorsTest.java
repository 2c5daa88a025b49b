package dev.regulars.server.history.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.server.history.RowError;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class RowErrorsTest {
    private final StringWriter said = new StringWriter();
    private final RowErrors errors = new RowErrors(new PrintWriter(said));

    @Test
    void aFewAreToldOneByOne() {
        add(3);

        assertEquals(3, said.toString().lines().count());
        assertEquals(
                "sales.csv line 1: amount is empty.", said.toString().lines().toList().getFirst());
    }

    @Test
    void ofManyTheFirstTwentyAndHowManyMore() {
        add(1020);

        assertEquals(21, said.toString().lines().count());
        assertEquals(
                "… and 1,000 more rows with mistakes.", said.toString().lines().toList().getLast());
        assertEquals(1020, errors.count());
    }

    private void add(int count) {
        for (var line = 1; line <= count; line++) {
            errors.add(new RowError("sales.csv", line, "amount is empty."));
        }
        errors.finish();
    }
}
