package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.programme.Arm;
import dev.regulars.loyalty.programme.Audience;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Whom an offer is for: {@code tier}, {@code segment}, {@code consent}, {@code assurance}, arm. */
final class AudienceReader {
    private static final Map<String, Assurance> ASSURANCE =
            Map.of("low", Assurance.LOW, "medium", Assurance.MEDIUM, "high", Assurance.HIGH);
    private static final Map<String, Purpose> CONSENT =
            Map.of("profiling", Purpose.PROFILING, "marketing", Purpose.MARKETING);
    private static final int ALL = 100;

    private final Set<String> tiers;
    private final Set<String> segments;
    private final Map<String, Integer> taken = new HashMap<>();

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
                section.optional("experiment").map(this::arm).orElse(null));
    }

    private static Set<String> names(Section section, String kind, Collection<String> known) {
        var names = new LinkedHashSet<String>();
        section.optional(kind)
                .ifPresent(value ->
                        value.oneOrMore().forEach(v -> names.add(Words.known(v, kind, known))));
        return names;
    }

    /** Arms of one experiment follow each other in the order of the file. */
    private Arm arm(Value value) {
        var section = value.section();
        var name = Words.name(section.required("name"));
        var share = section.required("arm");
        int buckets = buckets(share.isMissing() ? BigDecimal.ONE : Numbers.positive(share, ALL));
        int from = taken.getOrDefault(name, 0);
        if (from + buckets > Arm.BUCKETS) {
            share.mistake("the arms of experiment '" + name + "' add up to more than 100");
        }
        taken.put(name, from + buckets);
        section.close();
        return new Arm(name, from, from + buckets);
    }

    private static int buckets(BigDecimal percent) {
        return percent.movePointRight(2).intValueExact();
    }
}
