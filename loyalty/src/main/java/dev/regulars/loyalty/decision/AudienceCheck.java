package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.offer.Reason;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Scope;
import dev.regulars.loyalty.programme.TierRule;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether an offer is for this member. */
final class AudienceCheck implements Check {
    private final Audience audience;
    private final Set<String> tiers;
    private final Set<String> segments;
    private final boolean needsProfiling;
    private final @Nullable ReferralCheck referral;
    private final List<String> audiences;
    private final boolean favourite;
    private final Reason lowAssurance;
    private final Reason otherTier;

    private AudienceCheck(Offer offer, CheckedProgramme programme) {
        audience = offer.audience();
        tiers = Set.copyOf(audience.tiers());
        segments = Set.copyOf(audience.segments());
        audiences = List.copyOf(audience.audiences());
        favourite = offer.give().of().kind() == Scope.Kind.FAVOURITE;
        needsProfiling = needsProfiling();
        var side = audience.referral();
        referral = side == null ? null : new ReferralCheck(side, offer.id());
        lowAssurance =
                Why.of(
                        "low-assurance",
                        "needed",
                        audience.assurance().name().toLowerCase(Locale.ROOT));
        otherTier = new Reason("other-tier", tierNames(programme));
    }

    /** Empty for an offer that is for everybody. */
    static Optional<Check> of(Offer offer, CheckedProgramme programme) {
        var check = new AudienceCheck(offer, programme);
        return check.isForAll() ? Optional.empty() : Optional.of(check);
    }

    @Override
    public @Nullable Reason whyNot(Case sale) {
        var facts = sale.facts();
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
        if (!audiences.isEmpty()) {
            var reason = whyNotAudience(facts, sale.context().date());
            if (reason != null) {
                return reason;
            }
        }
        if (referral != null) {
            var reason = referral.whyNot(facts, sale.context().rights());
            if (reason != null) {
                return reason;
            }
        }
        return facts.assurance().meets(audience.assurance()) ? null : lowAssurance;
    }

    /** In one of them that is still good; a till refuses by itself once its last day is over. */
    private @Nullable Reason whyNotAudience(Facts facts, LocalDate date) {
        LocalDate over = null;
        for (var name : audiences) {
            var until = facts.traits().audiences().get(name);
            if (until != null && !date.isAfter(until)) {
                return null;
            }
            over = until == null ? over : until;
        }
        return over == null ? Why.OTHER_AUDIENCE : Why.on("audience-over", "until", over);
    }

    /** Segments, audiences and the favourite category are told by what needs profiling. */
    private boolean isForAll() {
        return tiers.isEmpty()
                && !needsProfiling
                && audience.consent() == null
                && referral == null
                && Assurance.LOW.meets(audience.assurance());
    }

    private boolean needsProfiling() {
        return !audience.segments().isEmpty()
                || audience.arm() != null
                || !audiences.isEmpty()
                || favourite
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
