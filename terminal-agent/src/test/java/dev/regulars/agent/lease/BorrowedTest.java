package dev.regulars.agent.lease;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.offer.Right;
import dev.regulars.loyalty.sync.Leases.Answer;
import dev.regulars.loyalty.sync.Leases.Decision;
import dev.regulars.loyalty.sync.Leases.Held;
import dev.regulars.loyalty.sync.Leases.Request;
import dev.regulars.loyalty.sync.Leases.Standing;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BorrowedTest {
    private static final Right ANNAS = new Right("treat", new MemberId("anna"), null);
    private static final Duration AT_ONCE = Duration.ofSeconds(5);

    @TempDir Path folder;
    private final List<String> returned = new ArrayList<>();
    private final List<Held> told = new ArrayList<>();
    private Standing answer = Standing.YOURS;
    private boolean reachable = true;
    private Instant now = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void leaseIsHeldOverARestartUntilItIsGivenBack() {
        assertTrue(borrowed().want(List.of(ANNAS), AT_ONCE));
        reachable = false;
        now = now.plus(Duration.ofDays(400));
        assertInstanceOf(Footing.Held.class, borrowed().footing(ANNAS));
        borrowed().keepOnly(Set.of(ANNAS));
        assertEquals(List.of(), returned);
        borrowed().keepOnly(Set.of());
        assertEquals(List.of("lease-1"), returned);
        assertInstanceOf(Footing.Unknown.class, borrowed().footing(ANNAS));
    }

    @Test
    void whatHeadOfficeReleasedIsHeldNoMore() {
        var borrowed = borrowed();
        borrowed.want(List.of(ANNAS), AT_ONCE);
        borrowed.released(List.of("lease-9"));
        assertInstanceOf(Footing.Held.class, borrowed.footing(ANNAS));
        borrowed.released(List.of("lease-1"));
        assertEquals(List.of("lease-1"), returned);
        assertInstanceOf(Footing.Unknown.class, borrowed.footing(ANNAS));
    }

    @Test
    void whatIsHeldIsToldOnceInEachGeneration() {
        var borrowed = borrowed();
        borrowed.want(List.of(ANNAS), AT_ONCE);
        borrowed.tell("g1");
        borrowed.tell("g1");
        assertEquals(List.of(new Held("lease-1", ANNAS)), told);
        reachable = false;
        borrowed.tell("g2");
        reachable = true;
        borrowed.tell("g2");
        assertEquals(2, told.size());
    }

    @Test
    void refusalIsAskedForAgainAfterAWhile() {
        answer = Standing.ELSEWHERE;
        var borrowed = borrowed();
        borrowed.want(List.of(ANNAS), AT_ONCE);
        assertInstanceOf(Footing.Refused.class, borrowed.footing(ANNAS));
        answer = Standing.YOURS;
        assertFalse(borrowed.want(List.of(ANNAS), AT_ONCE));
        now = now.plusSeconds(6);
        assertTrue(borrowed.want(List.of(ANNAS), AT_ONCE));
        assertInstanceOf(Footing.Held.class, borrowed.footing(ANNAS));
    }

    @Test
    void nobodyWaitsForASlowHeadOffice() {
        var later = new ArrayList<Runnable>();
        var borrowed = borrowed(later::add);
        var told = new ArrayList<String>();
        borrowed.onChange(() -> told.add("changed"));
        assertFalse(borrowed.want(List.of(ANNAS), Duration.ofMillis(1)));
        assertInstanceOf(Footing.Unknown.class, borrowed.footing(ANNAS));
        later.getFirst().run();
        assertInstanceOf(Footing.Held.class, borrowed.footing(ANNAS));
        assertEquals(List.of("changed"), told);
    }

    @Test
    void usedCodeIsRememberedHere() {
        var code = new Right("launch", null, 7L);
        var borrowed = borrowed();
        borrowed.want(List.of(code), AT_ONCE);
        borrowed.used(List.of(code), LocalDate.parse("2026-11-21"));
        borrowed.keepOnly(Set.of());
        assertEquals(List.of(), returned);
        assertInstanceOf(Footing.UsedHere.class, borrowed().footing(code));
        borrowed.unused(List.of(code));
        assertInstanceOf(Footing.Unknown.class, borrowed().footing(code));
    }

    private Borrowed borrowed() {
        return borrowed(Runnable::run);
    }

    private Borrowed borrowed(Executor background) {
        return new Borrowed(
                folder.resolve("leases.json"), this::lend, returned::add, background, () -> now);
    }

    private Answer lend(Request request) {
        if (!reachable) {
            throw new IllegalStateException("the network is cut");
        }
        told.addAll(request.held());
        return new Answer(
                request.rights().stream()
                        .map(r ->
                                new Decision(
                                        r,
                                        answer,
                                        answer == Standing.YOURS ? "lease-1" : null,
                                        answer == Standing.YOURS ? null : "Front desk",
                                        List.of()))
                        .toList());
    }
}
