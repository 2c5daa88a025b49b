package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Facts in the making: what the sheet says, and what is added to it. Used by one thread. */
final class Tally {
    private final Facts base;
    private final LocalDate today;
    private final List<Window> windows;
    private final List<Redemption> redemptions;
    private long bonus;
    private boolean profiling;
    private boolean marketing;

    Tally(Facts base, LocalDate today) {
        this.base = base;
        this.today = today;
        windows = new ArrayList<>(base.windows());
        redemptions = new ArrayList<>(base.redemptions());
        bonus = base.bonus();
        profiling = base.profiling();
        marketing = base.marketing();
    }

    void add(Effect effect) {
        windows.replaceAll(w -> isIn(w, effect) ? w.plus(effect.visits(), effect.spend()) : w);
        bonus += effect.bonus();
        redemptions.addAll(effect.used());
    }

    void undo(Effect effect) {
        var undone = effect.undone();
        windows.replaceAll(w -> isIn(w, undone) ? w.plus(undone.visits(), undone.spend()) : w);
        bonus += undone.bonus();
        effect.used().forEach(redemptions::remove);
    }

    void addBonus(long points) {
        bonus += points;
    }

    void profiling(boolean consented) {
        profiling = consented;
    }

    void marketing(boolean consented) {
        marketing = consented;
    }

    Facts facts(@Nullable MonthDay birthday, Assurance assurance) {
        return new Facts(
                base.tier(),
                base.enrolledOn(),
                birthday,
                base.segments(),
                windows,
                Math.max(0, bonus),
                redemptions,
                assurance,
                profiling,
                marketing);
    }

    /**
     * What the sheet counted lies in the days before its own date; what came later in the days
     * before today. A store further east may be a day ahead.
     */
    private boolean isIn(Window window, Effect effect) {
        var end = effect.inSheet() ? window.asOf() : today;
        return effect.on().isAfter(end.minusDays(window.days()))
                && !effect.on().isAfter(end.plusDays(1));
    }
}
