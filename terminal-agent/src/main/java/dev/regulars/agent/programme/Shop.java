package dev.regulars.agent.programme;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.pair.Paired;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/** Where and when this till is. Safe for many threads. */
public final class Shop {
    private final Paired paired;
    private final Directory directory;
    private final TillClock clock;

    public Shop(Paired paired, Directory directory, TillClock clock) {
        this.paired = paired;
        this.directory = directory;
        this.clock = clock;
    }

    public TillId till() {
        return paired.till();
    }

    public String tillName() {
        return paired.name();
    }

    /** The store as head office last described it. */
    public Store store() {
        return directory.store().orElseGet(paired::store);
    }

    public Instant now() {
        return clock.instant();
    }

    /** The store's business date. */
    public LocalDate today() {
        return store().businessDate(now());
    }

    /** The store's wall clock. */
    public LocalTime time() {
        return now().atZone(store().zone()).toLocalTime();
    }

    /** Whether rights that end on a date may be decided now. */
    public boolean clockTrusted() {
        return clock.trusted();
    }
}
