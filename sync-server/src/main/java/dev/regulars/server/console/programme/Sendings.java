package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.store.Store;
import dev.regulars.server.offer.OfferStops.Stopped;
import dev.regulars.server.offer.StopOffer;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.Standings;
import dev.regulars.server.store.Stores;
import java.util.LinkedHashMap;
import java.util.List;

/** What was sent to the tills, and what of it is stopped. Called inside a unit of work. */
public final class Sendings {
    private static final String LANGUAGE = "en";

    private final Programmes programmes;
    private final CurrentProgramme current;
    private final Standings standings;
    private final Stores stores;
    private final StopOffer stopping;

    public Sendings(
            Programmes programmes,
            CurrentProgramme current,
            Standings standings,
            Stores stores,
            StopOffer stopping) {
        this.programmes = programmes;
        this.current = current;
        this.standings = standings;
        this.stores = stores;
        this.stopping = stopping;
    }

    public List<Store> stores() {
        return stores.all();
    }

    /** Newest first. */
    public List<SentVersion> versions() {
        var now = standings.now();
        var all = stores.all();
        return programmes.all().stream()
                .map(one -> new SentVersion(one, now.get(one.version()), all))
                .toList();
    }

    /** The offers of every version that is in force somewhere or planned, and what is stopped. */
    public List<OfferRow> offers() {
        var names = new LinkedHashMap<String, String>();
        current.live().stream()
                .map(CheckedProgramme::offers)
                .flatMap(List::stream)
                .forEach((Offer o) -> names.putIfAbsent(o.id(), o.text(LANGUAGE)));
        var stopped = stopping.stopped();
        stopped.forEach(one -> names.putIfAbsent(one.offer(), one.offer()));
        return names.entrySet().stream()
                .map(e -> new OfferRow(e.getKey(), e.getValue(), find(stopped, e.getKey())))
                .toList();
    }

    private static @org.jspecify.annotations.Nullable Stopped find(
            List<Stopped> stopped, String offer) {
        return stopped.stream().filter(s -> s.offer().equals(offer)).findFirst().orElse(null);
    }
}
