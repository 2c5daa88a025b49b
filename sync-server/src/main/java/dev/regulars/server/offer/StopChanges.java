package dev.regulars.server.offer;

import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.offer.OfferStops.Stopped;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tells tills which offers are stopped: always all of them. Called inside a unit of work. */
public final class StopChanges implements ChangeSource {
    private static final String KIND = "offer-stop";
    private static final String ALL = "all";

    private final OfferStops stops;
    private final ServerKeys keys;
    private final ChangeLog changes;

    public StopChanges(OfferStops stops, ServerKeys keys, ChangeLog changes) {
        this.stops = stops;
        this.keys = keys;
        this.changes = changes;
    }

    void announce() {
        changes.announce(KIND, ALL);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String now(String subject) {
        Set<String> offers =
                stops.now().stream().map(Stopped::offer).collect(Collectors.toUnmodifiableSet());
        long number = stops.last();
        var signature = keys.sign(OffersStopped.signedBytes(number, offers));
        return Wire.write(new OffersStopped(number, offers, signature));
    }

    /** Nothing is said before the first. */
    @Override
    public long count() {
        return stops.last() == 0 ? 0 : 1;
    }

    @Override
    public void all(Consumer<String> line) {
        if (count() > 0) {
            line.accept(now(ALL));
        }
    }
}
