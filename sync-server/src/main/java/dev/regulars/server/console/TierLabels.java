package dev.regulars.server.console;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.TierRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The tiers of the programme in force, lowest first. */
public final class TierLabels {
    private static final int SHAPES = 5;
    private static final String LANGUAGE = "en";

    private final List<TierRule> lowestFirst;

    private TierLabels(List<TierRule> lowestFirst) {
        this.lowestFirst = lowestFirst;
    }

    static TierLabels of(Optional<CheckedProgramme> programme) {
        return new TierLabels(programme.map(p -> p.tiers().lowestFirst()).orElse(List.of()));
    }

    public List<TierLabel> lowestFirst() {
        return lowestFirst.stream().map(tier -> of(tier.id())).toList();
    }

    /** Of a tier that a member is in; one that the programme no longer has keeps its id as name. */
    public TierLabel of(@Nullable String id) {
        for (int rank = 0; rank < lowestFirst.size(); rank++) {
            var tier = lowestFirst.get(rank);
            if (tier.id().equals(id)) {
                return new TierLabel(tier.id(), tier.name(LANGUAGE), shape(rank + 1));
            }
        }
        var name = id == null ? "not worked out yet" : Wording.sentence(id.replace('-', ' '));
        return new TierLabel(id == null ? "" : id, name, shape(1));
    }

    private static String shape(int rank) {
        return "tier-" + Math.min(rank, SHAPES);
    }
}
