package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Arm;
import dev.regulars.loyalty.programme.GroupShare;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code experiment: { name: win-back, arm: 45, group: spring, share: 50 }}. Arms of an experiment
 * and shares of a group follow each other in the order of the file.
 */
final class ExperimentReader {
    private static final int ALL = 100;

    private final Map<String, Integer> bucketsTaken = new HashMap<>();
    private final Map<String, Integer> slotsTaken = new HashMap<>();
    private final Map<String, Optional<GroupShare>> asked = new HashMap<>();

    Arm read(Value value) {
        var section = value.section();
        var name = Words.name(section.required("name"));
        var share = section.required("arm");
        int buckets = share.isMissing() ? 1 : parts(share, Arm.BUCKETS);
        int from = bucketsTaken.getOrDefault(name, 0);
        if (from + buckets > Arm.BUCKETS) {
            share.mistake("the arms of experiment '" + name + "' add up to more than 100");
        }
        bucketsTaken.put(name, from + buckets);
        var group = group(name, value, section).orElse(null);
        section.close();
        return new Arm(name, from, from + buckets, group);
    }

    /** Each arm says the same of the group. */
    private Optional<GroupShare> group(String experiment, Value value, Section section) {
        var before = asked.get(experiment);
        if (!section.has("group")) {
            section.optional("share")
                    .ifPresent(s -> s.mistake("a share is of a group: say 'group' beside it"));
            return same(experiment, value, before, Optional.empty());
        }
        var group = Words.name(section.required("group"));
        var share = section.required("share");
        int slots = share.isMissing() ? 1 : parts(share, GroupShare.SLOTS);
        if (before != null) {
            var again = before.filter(b -> b.group().equals(group) && b.to() - b.from() == slots);
            return same(experiment, value, before, again);
        }
        int from = slotsTaken.getOrDefault(group, 0);
        if (from + slots > GroupShare.SLOTS) {
            share.mistake("the shares of group '" + group + "' add up to more than 100");
        }
        slotsTaken.put(group, from + slots);
        return same(
                experiment, value, before, Optional.of(new GroupShare(group, from, from + slots)));
    }

    private Optional<GroupShare> same(
            String experiment,
            Value value,
            @Nullable Optional<GroupShare> before,
            Optional<GroupShare> now) {
        asked.putIfAbsent(experiment, now);
        if (before != null && !before.equals(now)) {
            value.mistake(
                    "all arms of experiment '" + experiment + "' say the same group and share");
        }
        return now;
    }

    private static int parts(Value percent, int all) {
        var parts =
                Numbers.positive(percent, ALL)
                        .multiply(BigDecimal.valueOf(all / ALL))
                        .stripTrailingZeros();
        if (parts.scale() > 0) {
            percent.isNot("a share with at most one decimal");
        }
        return parts.intValue();
    }
}
