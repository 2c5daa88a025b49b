package dev.regulars.trials.torture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.trials.torture.sqlite.ServerBook.Sale;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AuditTest {
    private final SaleBook book = new SaleBook();

    @Test
    void whatWasPromisedAndIsThereOnceIsInOrder() {
        promised("s-1", "v-1");

        assertEquals(List.of(), found(new Sale("s-1", "v-1", 840)));
    }

    @Test
    void whatNobodyAnsweredMayBeThereOnceOrNotAtAll() {
        attempted("s-1");
        attempted("s-2");

        assertEquals(List.of(), found(new Sale("s-1", "v-1", 840)));
    }

    @Test
    void whatWasPromisedAndIsNotThereIsLost() {
        promised("s-1", "v-1");

        assertEquals(List.of("server: s-1 was promised and is not there"), found());
    }

    @Test
    void whatIsThereTwiceIsDoubled() {
        promised("s-1", "v-1");

        assertEquals(
                List.of("server: s-1 is there 2 times"),
                found(new Sale("s-1", "v-1", 840), new Sale("s-1", "v-2", 840)));
    }

    @Test
    void whatWasTakenBackOrNeverSoldIsAPhantom() {
        attempted("s-1");
        book.abandoned("s-1");

        assertEquals(
                List.of("server: s-1 was taken back and is there", "server: s-2 was never sold"),
                found(new Sale("s-1", "v-1", 840), new Sale("s-2", "v-2", 840)));
    }

    @Test
    void anotherVisitOrAnotherTotalIsAPhantom() {
        promised("s-1", "v-1");
        promised("s-2", "v-2");

        assertEquals(
                List.of(
                        "server: s-1 was promised as v-1, not v-9",
                        "server: s-2 was 8.40 and is 8.41"),
                found(new Sale("s-1", "v-9", 840), new Sale("s-2", "v-2", 841)));
    }

    private void attempted(String sale) {
        book.attempted(sale, Map.of("total", "8.40"));
    }

    private void promised(String sale, String visit) {
        attempted(sale);
        book.promised(sale, visit);
    }

    private List<String> found(Sale... sales) {
        var audit = new Audit(book.attempts());
        audit.server(List.of(sales));
        return audit.sentences();
    }
}
