package dev.regulars.server.backtest;

/**
 * What a file of members told of those who bought.
 *
 * @param members that it tells of
 * @param met those of them who bought
 * @param strangers who bought and are not in it
 * @param cameBefore those met who bought before the day on which they joined by the file; they
 *     count from that sale on
 * @param leftOut rows of it that could not be used
 * @param file whether there is one
 * @param birthdays whether it tells birthdays
 * @param joining whether it tells when members joined
 * @param profiling whether it tells who agreed to profiling
 * @param marketing whether it tells who agreed to marketing
 */
public record Acquaintance(
        int members,
        int met,
        int strangers,
        int cameBefore,
        long leftOut,
        boolean file,
        boolean birthdays,
        boolean joining,
        boolean profiling,
        boolean marketing) {

    /** Those of the file who never bought: nothing is counted of them. */
    public int neverCame() {
        return members - met;
    }
}
