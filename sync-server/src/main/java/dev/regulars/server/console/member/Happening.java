package dev.regulars.server.console.member;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a member did.
 *
 * @param icon the name of its icon
 * @param minor what was paid, minor units; absent where money has no part in it
 * @param offers what became of each offer; empty where none was looked at
 */
public record Happening(
        LocalDate on,
        String icon,
        String what,
        String more,
        @Nullable Long minor,
        boolean celebrate,
        List<Offered> offers) {
    public Happening {
        offers = List.copyOf(offers);
    }

    /** What became of one offer, and why. */
    public record Offered(String offer, boolean applied, String amount, String why) {}
}
