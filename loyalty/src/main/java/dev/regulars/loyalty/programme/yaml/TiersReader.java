package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.programme.Show;
import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.loyalty.programme.TierRule.Fall;
import dev.regulars.loyalty.programme.TierRule.Keep;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** {@code tiers}, lowest first. */
final class TiersReader {
    static final Map<String, Show> SHOW =
            Map.of("hq", Show.HQ, "cashier", Show.CASHIER, "customer", Show.CUSTOMER);
    private static final Map<String, Keep> KEEP =
            Map.of("rolling", Keep.ROLLING, "anniversary", Keep.ANNIVERSARY);
    private static final Map<String, Fall> FALL =
            Map.of("to-what-holds", Fall.TO_WHAT_HOLDS, "one-step", Fall.ONE_STEP);
    private static final int LONGEST_NAME = 30;
    private static final int LONGEST_GRACE = 3_660;

    private final ConditionReader conditions;

    TiersReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    List<TierRule> read(Value value) {
        var tiers = new ArrayList<TierRule>();
        var places = value.list();
        for (var place : places) {
            tiers.add(tier(place.section(), tiers.isEmpty()));
        }
        if (tiers.isEmpty()) {
            value.mistake("at least one tier is needed, for those who just joined");
        }
        TierOrder.check(conditions.logic(), places, tiers);
        return tiers;
    }

    private TierRule tier(Section section, boolean lowest) {
        var id = Words.name(section.required("id"));
        if (!conditions.name(id) && section.has("id")) {
            section.mistakeAt("id", "two tiers are called '" + id + "'");
        }
        boolean invitation = invitation(section, lowest);
        var tier =
                new TierRule(
                        id,
                        section.optional("name")
                                .map(v -> Words.texts(v, LONGEST_NAME))
                                .orElse(Map.of()),
                        when(section, lowest, invitation).orElse(null),
                        section.optional("grace")
                                .map(v -> Numbers.days(v, 0, LONGEST_GRACE))
                                .orElse(0),
                        section.optional("keep")
                                .map(v -> Words.choice(v, KEEP))
                                .orElse(Keep.ROLLING),
                        section.optional("fall")
                                .map(v -> Words.choice(v, FALL))
                                .orElse(Fall.TO_WHAT_HOLDS),
                        section.optional("treatment").map(TiersReader::treatment).orElse(List.of()),
                        section.optional("show")
                                .map(v -> Words.choice(v, SHOW))
                                .orElse(Show.CUSTOMER),
                        invitation);
        section.close();
        return tier;
    }

    private static boolean invitation(Section section, boolean lowest) {
        boolean invitation = section.optional("invitation").map(Words::yesOrNo).orElse(false);
        if (invitation && lowest) {
            section.mistakeAt(
                    "invitation", "the first tier is for everybody: nobody is invited to it");
        }
        return invitation && !lowest;
    }

    private Optional<Condition> when(Section section, boolean lowest, boolean invitation) {
        if (invitation) {
            section.optional("when")
                    .ifPresent(v ->
                            v.mistake(
                                    "nobody earns a tier by invitation: leave out 'when', or"
                                            + " 'invitation'"));
            return Optional.empty();
        }
        if (lowest) {
            section.optional("when")
                    .ifPresent(v ->
                            v.mistake(
                                    "the first tier is for everybody and takes no"
                                            + " condition: put a tier without one before it"));
            return Optional.empty();
        }
        return conditions.read(section.required("when"), Use.TIER);
    }

    private static List<String> treatment(Value value) {
        return value.oneOrMore().stream().map(Words::name).toList();
    }
}
