package dev.regulars.agent.sync;

import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import java.util.Iterator;

/** Everything head office says, as it arrives. */
public interface Snapshot extends AutoCloseable {

    /** What it will be. */
    SnapshotHeader header();

    /**
     * The changes. Ends only after the last line that says so; throws {@link HeadOfficeFailed} when
     * it breaks off or makes no sense.
     */
    Iterator<Change> changes();

    @Override
    void close();
}
