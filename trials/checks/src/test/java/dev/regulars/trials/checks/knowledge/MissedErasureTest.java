package dev.regulars.trials.checks.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.directory.Found;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.MemberId;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MissedErasureTest {
    private static final MemberId CARAWEN = new MemberId("m-1");
    private static final String CARD = "number:1";

    @TempDir private Path folder;
    private Office office;
    private JoinedTill till;
    private MemberEnrolled enrolled;

    @BeforeEach
    void somebodyJoinsAtATill() throws Exception {
        office = new Office(folder.resolve("office"));
        till = JoinedTill.join(folder.resolve("till"), office, "Front");
        enrolled = till.enrol(CARAWEN.value(), CARD);
        till.awaitSent();
        till.await("her sheet", () -> till.till.directory().sheet(CARAWEN).isPresent());
        assertTrue(till.memberKeys.cashierPart(enrolled).isPresent());
    }

    @AfterEach
    void close() {
        till.close();
        office.close();
    }

    @Test
    void tillThatTakesASnapshotForgetsWhoWasErasedMeanwhile() throws Exception {
        var generation = till.till.directory().upTo().generation();
        office.settle();
        office.backUp(folder.resolve("backup"));
        till.close();
        office.erase(CARAWEN);
        office.restore(folder.resolve("backup"));
        assertEquals(1, office.waiting().size());

        till = JoinedTill.restart(folder.resolve("till"));
        till.await("the erasure to be acknowledged", () -> office.waiting().isEmpty());
        assertNotEquals(generation, till.till.directory().upTo().generation());
        assertEquals(List.of(), till.memberKeys.sealed(List.of(CARAWEN)));
        assertTrue(till.memberKeys.cashierPart(enrolled).isEmpty());
        assertInstanceOf(Found.Unknown.class, till.find(CARD));
    }
}
