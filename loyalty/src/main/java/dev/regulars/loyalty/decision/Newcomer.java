package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What is known of somebody who joins now and says no to all but the terms. */
public final class Newcomer {
    private Newcomer() {}

    /** Facts of a member in the lowest tier, with empty windows and nothing used. */
    public static Facts facts(CheckedProgramme programme, LocalDate date) {
        var nothing = Money.zero(programme.defaults().currency());
        var windows =
                programme.windows().stream().map(d -> new Window(d, 0, nothing, date)).toList();
        return new Facts(
                programme.tiers().lowest().id(),
                date,
                null,
                Set.of(),
                windows,
                0,
                List.of(),
                Assurance.LOW,
                false,
                false,
                Traits.NONE);
    }
}
