package dev.regulars.trials.demo;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card in the tray.
 *
 * @param name what stands on it in large letters
 * @param about one line under it
 * @param code what the simulated reader is told: a number, or {@code uid:} and hex digits
 * @param tier rank of the holder's tier as it looked when the shop was made; 0 is none
 * @param birthDate of its holder
 */
record TrayCard(
        Kind kind,
        String name,
        String about,
        String code,
        int tier,
        @Nullable LocalDate birthDate) {

    /** How it looks. */
    enum Kind {
        MEMBER,
        BLANK,
        BANK,
        OTHER
    }

    TrayCard on(LocalDate today) {
        boolean birthday =
                birthDate != null
                        && birthDate.getMonth() == today.getMonth()
                        && birthDate.getDayOfMonth() == today.getDayOfMonth();
        return birthday
                ? new TrayCard(kind, name, about + ", birthday today", code, tier, birthDate)
                : this;
    }
}
