package dev.regulars.loyalty.programme;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Purpose;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Whom an offer is for.
 *
 * @param tiers any of these; empty is every tier
 * @param segments any of these; empty is everybody
 * @param assurance how sure we must be that it is the member
 * @param consent what must be consented to: {@code PROFILING}, {@code MARKETING} or nothing
 * @param arm the part of an experiment that gets it
 * @param audiences any of these that head office keeps; empty is everybody
 * @param referral the side of bringing a friend that it is for
 */
public record Audience(
        Set<String> tiers,
        Set<String> segments,
        Assurance assurance,
        @Nullable Purpose consent,
        @Nullable Arm arm,
        Set<String> audiences,
        @Nullable ReferralSide referral) {
    public Audience {
        tiers = Collections.unmodifiableSortedSet(new TreeSet<>(tiers));
        audiences = Collections.unmodifiableSortedSet(new TreeSet<>(audiences));
        segments = Collections.unmodifiableSortedSet(new TreeSet<>(segments));
    }
}
