package dev.regulars.server.console.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.server.console.ConditionWords;
import dev.regulars.server.console.programme.Change.Sort;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Compares two versions of a programme by what they promise, not by how they are written. */
final class WhatChanges {
    private static final String LANGUAGE = "en";

    private final List<Change> changes = new ArrayList<>();

    private WhatChanges() {}

    static List<Change> from(CheckedProgramme before, CheckedProgramme after) {
        var all = new WhatChanges();
        all.each(
                before.tiers().lowestFirst(),
                after.tiers().lowestFirst(),
                TierRule::id,
                tier -> "Tier " + tier.name(LANGUAGE),
                WhatChanges::tier);
        all.each(
                before.offers(),
                after.offers(),
                Offer::id,
                offer -> "Offer " + offer.text(LANGUAGE),
                WhatChanges::offer);
        all.order(before, after);
        all.part("Bonus", CheckedProgramme::bonus, before, after);
        all.part("Card formats", CheckedProgramme::cards, before, after);
        all.part("Kinds of tag", CheckedProgramme::tags, before, after);
        all.part("Wording of consent", CheckedProgramme::consent, before, after);
        all.part("Enrolment", CheckedProgramme::enrolment, before, after);
        all.part("Currency, zone or language", CheckedProgramme::defaults, before, after);
        all.part("What the law forbids", CheckedProgramme::legal, before, after);
        all.part("Name", CheckedProgramme::name, before, after);
        return all.changes;
    }

    private <T> void each(
            List<T> before,
            List<T> after,
            Function<T, String> id,
            Function<T, String> name,
            BiFunction<T, T, String> how) {
        for (var one : after) {
            var old = find(before, id, id.apply(one));
            if (old.isEmpty()) {
                add(Sort.NEW, name.apply(one), "");
            } else if (!old.get().equals(one)) {
                add(Sort.OTHER, name.apply(one), how.apply(old.get(), one));
            }
        }
        before.stream()
                .filter(old -> find(after, id, id.apply(old)).isEmpty())
                .forEach(old -> add(Sort.GONE, name.apply(old), ""));
    }

    private static <T> Optional<T> find(List<T> all, Function<T, String> id, String wanted) {
        return all.stream().filter(one -> id.apply(one).equals(wanted)).findFirst();
    }

    private void order(CheckedProgramme before, CheckedProgramme after) {
        boolean same = order(before.offers(), Offer::id).equals(order(after.offers(), Offer::id));
        var known = order(before.offers(), Offer::id);
        var kept = order(after.offers(), Offer::id);
        boolean sameOffers = known.size() == kept.size() && known.containsAll(kept);
        if (sameOffers && !same) {
            add(
                    Sort.OTHER,
                    "Order of the offers",
                    "Where two could apply, another may come first.");
        }
    }

    private static <T> List<String> order(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private void part(
            String what,
            Function<CheckedProgramme, @Nullable Object> part,
            CheckedProgramme before,
            CheckedProgramme after) {
        if (!Objects.equals(part.apply(before), part.apply(after))) {
            add(Sort.OTHER, what, "");
        }
    }

    private static String tier(TierRule before, TierRule after) {
        var parts = new ArrayList<String>();
        if (!Objects.equals(before.when(), after.when())) {
            parts.add("was " + promise(before) + ", becomes " + promise(after));
        }
        if (before.graceDays() != after.graceDays()) {
            parts.add(
                    "grace was %d days, becomes %d"
                            .formatted(before.graceDays(), after.graceDays()));
        }
        return sentence(parts);
    }

    private static String promise(TierRule tier) {
        if (tier.invitation()) {
            return "by invitation";
        }
        var when = tier.when();
        return when == null ? "everybody" : ConditionWords.of(when.text()).orElse(when.text());
    }

    private static String offer(Offer before, Offer after) {
        var parts = new ArrayList<String>();
        note(parts, "whom it is for", before.audience(), after.audience());
        note(parts, "its days", before.period(), after.period());
        note(parts, "its condition", before.when(), after.when());
        note(parts, "what it gives", before.give(), after.give());
        note(parts, "how often", before.limit(), after.limit());
        note(parts, "how much in all", before.total(), after.total());
        note(parts, "its code", before.code(), after.code());
        note(parts, "what it goes with", before.stacks(), after.stacks());
        note(parts, "in which stores", before.stores(), after.stores());
        note(parts, "who pays for it", before.fundedBy(), after.fundedBy());
        note(parts, "its words", before.texts(), after.texts());
        note(parts, "who sees it", before.show(), after.show());
        return sentence(parts.stream().collect(Collectors.joining(", ")));
    }

    private static void note(
            List<String> parts, String what, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            parts.add(what);
        }
    }

    private static String sentence(List<String> parts) {
        return sentence(String.join("; ", parts));
    }

    private static String sentence(String text) {
        return text.isEmpty()
                ? ""
                : text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1) + ".";
    }

    private void add(Sort sort, String what, String how) {
        changes.add(new Change(sort, what, how));
    }
}
