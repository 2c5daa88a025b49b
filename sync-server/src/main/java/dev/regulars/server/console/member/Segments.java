package dev.regulars.server.console.member;

import dev.regulars.loyalty.segment.Segment;
import java.util.Optional;
import java.util.stream.Stream;

/** Segments by the name that addresses and pages know. */
public final class Segments {
    private Segments() {}

    public static Optional<Segment> find(String id) {
        return Stream.of(Segment.values()).filter(s -> s.id().equals(id)).findFirst();
    }
}
