package dev.regulars.agent.directory;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import dev.regulars.loyalty.wire.Wire;
import java.time.Instant;

/** The shapes of lines in kept files that are not plain changes. */
final class KeptLine {
    /** The last line of a whole snapshot. */
    static final String END = Wire.write(new End(true));

    private KeptLine() {}

    /** First line of a snapshot. */
    record Head(SnapshotHeader header, Instant asOf) {}

    /** A line of the changes since. */
    record Later(long number, Instant asOf, JsonNode change) {}

    private record End(boolean end) {}
}
