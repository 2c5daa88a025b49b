package dev.regulars.loyalty.member;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision may know of a member, as a value: the same facts give the same quote at the
 * till and at head office.
 *
 * @param birthday day and month; left out of anything that is kept with a visit
 * @param windows one for each length the programme names
 * @param bonus spendable points
 * @param redemptions offers used before, this till's own later ones included
 * @param profiling whether segments and experiments may be used at all
 * @param marketing whether the member consented to personal marketing
 */
public record Facts(
        String tier,
        LocalDate enrolledOn,
        @Nullable MonthDay birthday,
        Set<String> segments,
        List<Window> windows,
        long bonus,
        List<Redemption> redemptions,
        Assurance assurance,
        boolean profiling,
        boolean marketing) {
    public Facts {
        segments = profiling ? Set.copyOf(segments) : Set.of();
        windows = List.copyOf(windows);
        redemptions = List.copyOf(redemptions);
    }

    /** The window of this length, if the facts hold it. */
    public Optional<Window> window(int days) {
        return windows.stream().filter(w -> w.days() == days).findFirst();
    }

    /** The same without the birthday: a visit holds ids only. */
    public Facts withoutBirthday() {
        return withBirthday(null);
    }

    /** The same with this birthday. */
    public Facts withBirthday(@Nullable MonthDay day) {
        return new Facts(
                tier,
                enrolledOn,
                day,
                segments,
                windows,
                bonus,
                redemptions,
                assurance,
                profiling,
                marketing);
    }
}
