package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.TierRule;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an offer is for this member. */
final class AudienceCheck {
    private final Audience audience;
    private final Set<String> tiers;
    private final Set<String> segments;
    private final boolean needsProfiling;
    private final Reason lowAssurance;
    private final Reason otherTier;

    AudienceCheck(Audience audience, CheckedProgramme programme) {
        this.audience = audience;
        tiers = Set.copyOf(audience.tiers());
        segments = Set.copyOf(audience.segments());
        needsProfiling = needsProfiling();
        lowAssurance =
                Why.of(
                        "low-assurance",
                        "needed",
                        audience.assurance().name().toLowerCase(Locale.ROOT));
        otherTier = new Reason("other-tier", tierNames(programme));
    }

    @Nullable Reason whyNot(Facts facts) {
        if (!tiers.isEmpty() && !tiers.contains(facts.tier())) {
            return otherTier;
        }
        if (needsProfiling && !facts.profiling()) {
            return Why.NO_PROFILING;
        }
        if (audience.consent() == Purpose.MARKETING && !facts.marketing()) {
            return Why.NO_MARKETING;
        }
        if (!segments.isEmpty() && Collections.disjoint(segments, facts.segments())) {
            return Why.OTHER_SEGMENT;
        }
        return facts.assurance().meets(audience.assurance()) ? null : lowAssurance;
    }

    private boolean needsProfiling() {
        return !audience.segments().isEmpty()
                || audience.arm() != null
                || audience.consent() == Purpose.PROFILING;
    }

    /** The tiers' ids under {@code tier} and what they are called under {@code tier.LANGUAGE}. */
    private Map<String, String> tierNames(CheckedProgramme programme) {
        var rules =
                programme.tiers().lowestFirst().stream()
                        .filter(t -> audience.tiers().contains(t.id()))
                        .toList();
        var values = new HashMap<String, String>();
        values.put("tier", String.join(", ", rules.stream().map(TierRule::id).toList()));
        Set<String> languages = new HashSet<>();
        rules.forEach(rule -> languages.addAll(rule.names().keySet()));
        for (var language : languages) {
            values.put(
                    "tier." + language,
                    rules.stream().map(r -> r.name(language)).collect(Collectors.joining(", ")));
        }
        return values;
    }
}
