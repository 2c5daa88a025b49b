package dev.regulars.loyalty.decision.seeded;

import java.lang.management.ManagementFactory;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Holds many cases against every law. Threads take the cases of one programme after the other; the
 * same seeds give the same answer however many threads there are.
 */
final class SeededCases {
    private final long from;
    private final long to;
    private final LongConsumer progress;
    private final AtomicLong next;
    private final AtomicLong lowestBroken = new AtomicLong(Long.MAX_VALUE);

    /**
     * @param progress told how many were begun, after each programme
     */
    SeededCases(long from, long count, LongConsumer progress) {
        this.from = from;
        this.to = from + count;
        this.progress = progress;
        next = new AtomicLong(from);
    }

    /**
     * What became of them.
     *
     * @param broken the one of the lowest seed
     * @param nanos processor time of all threads together
     */
    record Outcome(@Nullable Broken broken, Coverage coverage, long nanos) {}

    /** Tries them all, or those up to the first that breaks a law. */
    Outcome tried(int threads) throws InterruptedException, ExecutionException {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var working =
                    IntStream.range(0, threads).mapToObj(i -> pool.submit(this::work)).toList();
            var together = new Outcome(null, new Coverage(), 0);
            for (var one : working) {
                together = together(together, one);
            }
            return together;
        }
    }

    private static Outcome together(Outcome before, Future<Outcome> more)
            throws InterruptedException, ExecutionException {
        var one = more.get();
        before.coverage().add(one.coverage());
        boolean later =
                one.broken() == null
                        || before.broken() != null
                                && before.broken().number() < one.broken().number();
        return new Outcome(
                later ? before.broken() : one.broken(),
                before.coverage(),
                before.nanos() + one.nanos());
    }

    private Outcome work() {
        var threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        var desk = new Decided.Desk();
        var coverage = new Coverage();
        Broken broken = null;
        long first = take();
        while (broken == null && first < Math.min(to, lowestBroken.get())) {
            progress.accept(first - from);
            broken = firstBroken(first, desk, coverage);
            first = take();
        }
        return new Outcome(broken, coverage, threads.getCurrentThreadCpuTime() - began);
    }

    private long take() {
        return next.getAndUpdate(SeededCases::nextProgramme);
    }

    private static long nextProgramme(long seed) {
        long of = SeededCase.OF_ONE_PROGRAMME;
        return (Math.floorDiv(seed, of) + 1) * of;
    }

    private @Nullable Broken firstBroken(long first, Decided.Desk desk, Coverage coverage) {
        var programme = SeededCase.programme(first);
        long end = Math.min(to, nextProgramme(first));
        for (long seed = first; seed < end; seed++) {
            var decided = desk.decide(SeededCase.of(seed, programme));
            var broken = broken(decided);
            if (broken != null) {
                lowestBroken.accumulateAndGet(seed, Math::min);
                return broken;
            }
            coverage.count(decided);
        }
        return null;
    }

    private @Nullable Broken broken(Decided decided) {
        for (var law : QuoteLaw.values()) {
            try {
                law.check(decided);
            } catch (AssertionError | RuntimeException e) {
                var smallest = new Shrinker(law::check).smallest(decided.sold());
                long number = decided.sold().seed() - from + 1;
                return new Broken(law, number, smallest, String.valueOf(e.getMessage()));
            }
        }
        return null;
    }
}
