package dev.regulars.trials.bench;

import java.util.Arrays;

/** How long each of many runs of one thing took. Used by one thread. */
final class Timings {
    private final double[] millis;
    private int count;

    Timings(int most) {
        millis = new double[most];
    }

    /** What is timed. */
    interface Work {
        void run() throws Exception;
    }

    /** Times one run. */
    void time(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        add(System.nanoTime() - begin);
    }

    void add(long nanos) {
        millis[count++] = nanos / 1e6;
    }

    /**
     * The time that so many of 100 runs did not exceed, in milliseconds, to the microsecond.
     *
     * @param percent above 0, up to 100
     */
    double percentile(int percent) {
        var sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        int place = (int) Math.ceil(count * percent / 100.0) - 1;
        return Math.round(sorted[place] * 1000) / 1000.0;
    }
}
