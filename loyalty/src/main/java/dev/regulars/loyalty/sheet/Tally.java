package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.bonus.Ledger;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Facts in the making: what the sheet says, and what is added to it. Used by one thread. */
final class Tally {
    private final Facts base;
    private final LocalDate today;
    private final List<Window> windows;
    private final List<Redemption> redemptions;
    private final List<LocalDate> visits = new ArrayList<>();
    private final Map<String, Integer> uses = new HashMap<>();
    private final Ledger ledger;
    private boolean profiling;
    private boolean marketing;

    /**
     * @param points that the base has
     */
    Tally(Facts base, Collection<Entry> points, LocalDate today) {
        this.base = base;
        this.today = today;
        windows = new ArrayList<>(base.windows());
        redemptions = new ArrayList<>(base.redemptions());
        ledger = Ledger.of(points);
        profiling = base.profiling();
        marketing = base.marketing();
    }

    void add(Effect effect) {
        windows.replaceAll(w -> isIn(w, effect) ? w.plus(effect.visits(), effect.spend()) : w);
        effect.points().forEach(ledger::add);
        redemptions.addAll(effect.used());
        effect.used().forEach(u -> uses.merge(u.offer(), 1, Integer::sum));
        if (effect.visits() > 0) {
            visits.add(effect.on());
        }
    }

    void undo(Effect effect) {
        var undone = effect.undone();
        windows.replaceAll(w -> isIn(w, undone) ? w.plus(undone.visits(), undone.spend()) : w);
        undone.points().forEach(ledger::add);
        effect.used().forEach(redemptions::remove);
        effect.used().forEach(u -> uses.merge(u.offer(), -1, Integer::sum));
        visits.remove(effect.on());
    }

    void add(Entry points) {
        ledger.add(points);
    }

    Balance balance() {
        return ledger.on(today);
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
                balance().spendable(),
                redemptions,
                assurance,
                profiling,
                marketing,
                traits());
    }

    /** A last visit that the sheet counted stays until head office has heard of its end. */
    private Traits traits() {
        var last =
                Stream.concat(Stream.ofNullable(base.traits().lastVisit()), visits.stream())
                        .max(LocalDate::compareTo)
                        .orElse(null);
        var referral = base.traits().referral();
        for (var use : uses.entrySet()) {
            referral = referral.used(use.getKey(), use.getValue());
        }
        return base.traits().withLastVisit(last).with(referral);
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
