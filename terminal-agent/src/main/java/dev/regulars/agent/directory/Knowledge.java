package dev.regulars.agent.directory;

import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.sync.Changes.Numbered;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The side of the directory that head office writes to, through sync. One caller at a time. */
public interface Knowledge {

    /** How far it reaches. */
    UpTo upTo();

    /**
     * How far everything is done that head office asked for, erasures included: what it may be
     * told. Never ahead of {@link #upTo}.
     */
    UpTo done();

    /** Which offers are stopped, as head office said last. */
    Optional<OffersStopped> stopped();

    /**
     * Takes a page of changes of the present generation: kept in a file first, then applied, then
     * counted. An erasure among them is complete (keys destroyed, kept files rewritten) when this
     * returns. What is known already changes nothing.
     *
     * @param changes in order, without gaps after {@code upTo().number()}; may be empty
     * @param asOf server time of the answer
     */
    void take(List<Numbered> changes, Instant asOf);

    /**
     * Takes a whole snapshot in place of everything head office said before. The old knowledge is
     * served until the new one is complete; the till's own events stay.
     *
     * @param changes exactly {@code header.lines()}, or this ends with an exception and nothing
     *     changed
     */
    void replace(SnapshotHeader header, Iterator<Change> changes, Instant asOf);
}
