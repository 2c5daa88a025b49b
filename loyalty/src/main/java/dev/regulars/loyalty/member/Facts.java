package dev.regulars.loyalty.member;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
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
 * @param traits what is known of them besides
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
        boolean marketing,
        Traits traits) {
    public Facts {
        segments = profiling ? Set.copyOf(segments) : Set.of();
        windows = List.copyOf(windows);
        redemptions = List.copyOf(redemptions);
        traits = traits == null ? Traits.NONE : profiling ? traits : traits.withoutProfile();
    }

    /** The window of this length, if the facts hold it. */
    public Optional<Window> window(int days) {
        for (var window : windows) {
            if (window.days() == days) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }

    /** Whether an offer was used before. */
    public boolean used(String offer) {
        for (var redemption : redemptions) {
            if (redemption.offer().equals(offer)) {
                return true;
            }
        }
        return false;
    }

    /** The same without the birthday: a visit holds ids only. */
    public Facts withoutBirthday() {
        return withBirthday(null);
    }

    /** The same with other windows and traits. */
    public Facts with(List<Window> otherWindows, Traits otherTraits) {
        return new Facts(
                tier,
                enrolledOn,
                birthday,
                segments,
                otherWindows,
                bonus,
                redemptions,
                assurance,
                profiling,
                marketing,
                otherTraits);
    }

    /** The same after these offers were used on a date. */
    public Facts using(Collection<String> offers, LocalDate date) {
        var used = new ArrayList<>(redemptions);
        var referral = traits.referral();
        for (var offer : offers) {
            used.add(new Redemption(offer, date));
            referral = referral.used(offer, 1);
        }
        return new Facts(
                tier,
                enrolledOn,
                birthday,
                segments,
                windows,
                bonus,
                used,
                assurance,
                profiling,
                marketing,
                traits.with(referral));
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
                marketing,
                traits);
    }
}
