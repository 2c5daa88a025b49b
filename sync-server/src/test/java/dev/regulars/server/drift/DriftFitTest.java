package dev.regulars.server.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.server.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DriftFitTest {
    private static final LocalDate CALIBRATED_TO = LocalDate.of(1997, 9, 30);

    @Test
    void theCdnowSampleGivesThePublishedParameters() throws IOException {
        var members = cdnow();
        assertEquals(2357, members.size());

        var fit = assertInstanceOf(DriftFit.Fitted.class, DriftFit.of(members));

        assertEquals(0.243, fit.model().r(), 0.0005);
        assertEquals(4.414, fit.model().alpha(), 0.0005);
        assertEquals(0.793, fit.model().a(), 0.0005);
        assertEquals(2.426, fit.model().b(), 0.0005);
        assertEquals(-9582.4, fit.logLikelihood(), 0.05);
        assertEquals(0.9689, fit.model().probabilityAlive(new Purchases(26, 30.857, 31)), 0.0001);
    }

    @Test
    void theOrderOfTheMembersChangesNothing() {
        var members = new ArrayList<>(someMembers());
        var fit = DriftFit.of(members);

        Collections.shuffle(members, new Random(5));

        assertEquals(fit, DriftFit.of(members));
    }

    @Test
    void membersWhoComeLikeClockworkAreFittedToo() {
        var clockwork = Collections.nCopies(50, new Purchases(50, 50, 50.5));

        var fit = assertInstanceOf(DriftFit.Fitted.class, DriftFit.of(clockwork));

        assertTrue(Double.isFinite(fit.logLikelihood()));
        assertTrue(fit.model().probabilityAlive(clockwork.getFirst()) > 0.9);
    }

    @Test
    void oneMemberIsEnoughToGiveAnAnswer() {
        var fit = DriftFit.of(List.of(new Purchases(3, 4, 20)));

        assertInstanceOf(DriftFit.Fitted.class, fit);
    }

    @Test
    void withoutASingleRepeatThereIsNothingToFit() {
        var once = List.of(new Purchases(0, 0, 3), new Purchases(0, 0, 0));

        assertInstanceOf(DriftFit.NotFitted.class, DriftFit.of(once));
        assertInstanceOf(DriftFit.NotFitted.class, DriftFit.of(List.of()));
    }

    private static List<Purchases> someMembers() {
        var random = new Random(2);
        return random.ints(200, 0, 8)
                .mapToObj(repeats ->
                        repeats == 0
                                ? new Purchases(0, 0, 30)
                                : new Purchases(repeats, 1 + random.nextInt(25), 30))
                .toList();
    }

    private static List<Purchases> cdnow() throws IOException {
        Map<String, TreeSet<LocalDate>> days = new TreeMap<>();
        var file = SharedData.file("CDNOW_sample.txt");
        for (var line : Files.readAllLines(file)) {
            var fields = line.strip().split(" +");
            var day = LocalDate.parse(fields[2], DateTimeFormatter.BASIC_ISO_DATE);
            if (!day.isAfter(CALIBRATED_TO)) {
                days.computeIfAbsent(fields[1], _ -> new TreeSet<>()).add(day);
            }
        }
        return days.values().stream()
                .map(visits -> Purchases.of(List.copyOf(visits), CALIBRATED_TO))
                .toList();
    }
}
