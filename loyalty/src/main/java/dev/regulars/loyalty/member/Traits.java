package dev.regulars.loyalty.member;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What head office tells of a member besides tier, sums and points.
 *
 * @param lastVisit business date of the last visit with a purchase; absent before the first
 * @param favourite path of the category they buy most in; absent where there is none, or no consent
 *     to profiling
 * @param audiences named audiences the member is in, each with the last day it is good
 */
public record Traits(
        @Nullable LocalDate lastVisit,
        @Nullable String favourite,
        Map<String, LocalDate> audiences,
        Referral referral) {
    /** Of somebody of whom nothing is known yet. */
    public static final Traits NONE = new Traits(null, null, Map.of(), Referral.NONE);

    public Traits {
        audiences = Collections.unmodifiableSortedMap(new TreeMap<>(audiences));
        referral = referral == null ? Referral.NONE : referral;
    }

    /** Of somebody of whom only the last visit is known. */
    public static Traits last(@Nullable LocalDate visit) {
        return new Traits(visit, null, Map.of(), Referral.NONE);
    }

    /** The same with another last visit. */
    public Traits withLastVisit(@Nullable LocalDate visit) {
        return new Traits(visit, favourite, audiences, referral);
    }

    /** The same with another part in referrals. */
    public Traits with(Referral other) {
        return new Traits(lastVisit, favourite, audiences, other);
    }

    /** The same as far as it needs no consent to profiling. */
    public Traits withoutProfile() {
        return new Traits(lastVisit, null, Map.of(), referral);
    }
}
