package dev.regulars.agent.journal;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/** Deletes what was acknowledged long ago, whole segments at a time, from the oldest on. */
record Pruning(Index index, Writer writer) {
    private static final Duration KEPT = Duration.ofDays(90);

    void asOf(Instant now) {
        for (var segment : writer.closed()) {
            if (!isDone(segment, now.minus(KEPT))) {
                return;
            }
            writer.delete(segment, index.in(segment));
        }
    }

    private boolean isDone(Path segment, Instant before) {
        var places = index.in(segment);
        return places.stream().allMatch(index::isAcknowledged)
                && (places.isEmpty() || newest(places.getLast()).isBefore(before));
    }

    private Instant newest(Place place) {
        return writer.read(place)
                .map(b -> b.events().getLast().envelope().moment().wall())
                .orElse(Instant.MAX);
    }
}
