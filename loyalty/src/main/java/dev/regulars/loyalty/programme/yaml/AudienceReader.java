package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.ReferralSide;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whom an offer is for: {@code tier}, {@code segment}, {@code consent}, {@code assurance}, arm. */
final class AudienceReader {
    private static final Map<String, Assurance> ASSURANCE =
            Map.of("low", Assurance.LOW, "medium", Assurance.MEDIUM, "high", Assurance.HIGH);
    private static final Map<String, Purpose> CONSENT =
            Map.of("profiling", Purpose.PROFILING, "marketing", Purpose.MARKETING);
    private static final Map<String, ReferralSide> SIDES =
            Map.of("friend", ReferralSide.FRIEND, "referrer", ReferralSide.REFERRER);

    private final Set<String> tiers;
    private final Set<String> segments;
    private final ExperimentReader experiments = new ExperimentReader();

    AudienceReader(Set<String> tiers, Set<String> segments) {
        this.tiers = tiers;
        this.segments = segments;
    }

    Audience read(Section section) {
        return new Audience(
                names(section, "tier", tiers),
                names(section, "segment", segments),
                section.optional("assurance")
                        .map(v -> Words.choice(v, ASSURANCE))
                        .orElse(Assurance.LOW),
                section.optional("consent").map(v -> Words.choice(v, CONSENT)).orElse(null),
                section.optional("experiment").map(experiments::read).orElse(null),
                audiences(section),
                section.optional("referral").map(v -> Words.choice(v, SIDES)).orElse(null));
    }

    /** Head office keeps them, so that the file cannot know which there are. */
    private static Set<String> audiences(Section section) {
        return section.optional("audience")
                .map(v -> v.oneOrMore().stream().map(Words::name).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Set<String> names(Section section, String kind, Collection<String> known) {
        var names = new LinkedHashSet<String>();
        section.optional(kind)
                .ifPresent(value ->
                        value.oneOrMore().forEach(v -> names.add(Words.known(v, kind, known))));
        return names;
    }
}
