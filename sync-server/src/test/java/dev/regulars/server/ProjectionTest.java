package dev.regulars.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.sync.Push.Sent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** However events arrive, what is known in the end is the same. */
class ProjectionTest {
    @TempDir Path folder;
    private final Story story = new Story();

    @Test
    void everyOrderOfArrivalGivesTheSame() {
        var expected = after("in order", parts -> allTills().forEach(till -> push(parts, till)));
        assertEquals(6, expected.get("visit").size() - 1);
        for (int seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            assertEquals(
                    expected,
                    after("order-" + seed, parts -> pushSingly(parts, random)),
                    "seed " + seed);
        }
    }

    @Test
    void pushedTwiceIsCountedOnce() {
        var once = after("once", parts -> allTills().forEach(till -> push(parts, till)));
        var twice =
                after(
                        "twice",
                        parts -> {
                            allTills().forEach(till -> push(parts, till));
                            allTills().forEach(till -> push(parts, till));
                        });
        assertEquals(once, twice);
    }

    @Test
    void rebuildGivesTheSame() {
        after(
                "rebuilt",
                parts -> {
                    allTills().forEach(till -> push(parts, till));
                    recomputed(parts);
                    var before = Projections.of(parts);
                    parts.rebuild();
                    Projections.settled(parts);
                    assertEquals(before, Projections.of(parts));
                });
    }

    @Test
    void storyEndsAsItShould() {
        var known = after("story", parts -> allTills().forEach(till -> push(parts, till)));
        // anna: 100 + 40 of v-5 − 10 refunded, bo's 50 − 25 refunded; 40 days ago is kept too;
        // 10 of v-7 of which 9.16 came back: 10 earned and 7 spent, 9 taken and 6 given back
        assertEquals(List.of("155.00 bonus=155"), profile(known, "anna"));
        assertEquals(List.of(), profile(known, "bo"));
        assertEquals(List.of("30.00 bonus=25"), profile(known, "cleo"));
    }

    private static List<String> profile(Map<String, List<String>> known, String account) {
        return known.get("profile").stream()
                .filter(row -> row.contains("account=" + account + ","))
                .map(row ->
                        Integer.parseInt(row.replaceAll(".*spent=(-?\\d+).*", "$1")) / 100
                                + ".00 bonus="
                                + row.replaceAll(".* bonus=(\\d+).*", "$1"))
                .toList();
    }

    private List<FakeTill> allTills() {
        return List.of(story.one, story.two, story.three);
    }

    private Map<String, List<String>> after(String name, Consumer<ServerParts> work) {
        var clock = new ServerCase.MovableClock(ServerCase.NOW);
        try (var parts = new ServerParts(folder.resolve(name), clock)) {
            parts.start(false);
            work.accept(parts);
            recomputed(parts);
            return Projections.of(parts);
        }
    }

    /** Against everybody as they are in the end, not as they were on the way. */
    private static void recomputed(ServerParts parts) {
        Projections.settled(parts);
        parts.recompute.everybody();
        Projections.settled(parts);
    }

    private static void push(ServerParts parts, FakeTill till) {
        var id = new TillId(till.journal.getFirst().position().producer().value());
        parts.accepting.accept(id, till.everything());
    }

    /** Single events in any order, some of them again, so that there are gaps all the time. */
    private void pushSingly(ServerParts parts, Random random) {
        var events = new ArrayList<Sent>();
        allTills().forEach(till -> events.addAll(till.journal));
        events.addAll(story.two.journal);
        Collections.shuffle(events, random);
        for (var sent : events) {
            var till = new TillId(sent.position().producer().value());
            parts.accepting.accept(till, new Push.Request(List.of(sent), List.of(), 1, 0, null));
        }
    }
}
