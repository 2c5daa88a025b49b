package dev.regulars.trials.checks.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.directory.Found;
import dev.regulars.loyalty.id.MemberId;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A till is stolen; the others get another directory key, and nothing that was said is lost. */
class RenewedKeyTest {
    private static final String BEFORE = "number:1";
    private static final String AFTER = "number:2";

    @TempDir private Path folder;
    private Office office;
    private JoinedTill front;
    private JoinedTill back;
    private JoinedTill stolen;

    @BeforeEach
    void tillIsStolen() throws Exception {
        office = new Office(folder.resolve("office"));
        front = JoinedTill.join(folder.resolve("front"), office, "Front");
        back = JoinedTill.join(folder.resolve("back"), office, "Back");
        stolen = JoinedTill.join(folder.resolve("stolen"), office, "Stall");
        front.enrol("m-1", BEFORE);
        awaitKnown(stolen, BEFORE);
        office.revoke(stolen.paired.till());
    }

    @AfterEach
    void close() {
        front.close();
        back.close();
        stolen.close();
        office.close();
    }

    @Test
    void cardsFromBeforeAndAfterAreFoundAndTheStolenTillOpensNothingNew() throws Exception {
        for (var till : new JoinedTill[] {front, back}) {
            till.await("the new key", () -> till.directoryKeys.current().version() == 2);
        }
        back.enrol("m-2", AFTER);
        awaitKnown(front, AFTER);
        awaitKnown(back, BEFORE);
        assertEquals(1, cardVersion(back, BEFORE));
        assertEquals(2, cardVersion(front, AFTER));

        var sheet = front.till.directory().sheet(new MemberId("m-1")).orElseThrow();
        assertTrue(back.memberKeys.cashierPart(sheet).isPresent());
        assertTrue(stolen.memberKeys.cashierPart(sheet).isEmpty());
        assertEquals(1, stolen.directoryKeys.current().version());
        stolen.await(
                "the refusal",
                () ->
                        String.valueOf(stolen.sync.state().trouble())
                                .contains("no longer lets this till in"));
        try (var fresh = JoinedTill.join(folder.resolve("fresh"), office, "Fresh")) {
            awaitKnown(fresh, BEFORE);
            awaitKnown(fresh, AFTER);
        }
    }

    private static int cardVersion(JoinedTill till, String card) {
        var found = assertInstanceOf(Found.Known.class, till.find(card));
        return found.card().hash().keyVersion();
    }

    /** With a name that can be read. */
    private static void awaitKnown(JoinedTill till, String card) throws Exception {
        till.await(
                card + " to be known",
                () ->
                        till.find(card) instanceof Found.Known known
                                && known.sheet() != null
                                && till.memberKeys.cashierPart(known.sheet()).isPresent());
    }
}
