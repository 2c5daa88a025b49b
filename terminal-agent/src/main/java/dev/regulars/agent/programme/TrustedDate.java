package dev.regulars.agent.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The business date; while nobody can trust the clock, the last one that could be trusted. */
final class TrustedDate {
    private final Shop shop;
    private @Nullable LocalDate last;

    TrustedDate(Shop shop) {
        this.shop = shop;
    }

    synchronized LocalDate now() {
        if (last == null || shop.clockTrusted()) {
            last = shop.today();
        }
        return last;
    }
}
