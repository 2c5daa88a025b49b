package dev.regulars.server.console.audience;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.server.audience.NamedAudience;
import dev.regulars.server.audience.WriteAudience.Draft;
import dev.regulars.server.audience.WriteAudience.Wish;
import dev.regulars.server.console.ShopNow;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * "Whom do we mean, and until when?"
 *
 * @param all the newest first
 * @param wish what was typed
 * @param draft what became of its condition; absent while nothing was asked
 * @param mistake what else is wrong with it; empty when nothing is
 */
public record AudiencesPage(
        ShopNow shop, List<Row> all, Wish wish, Optional<Draft> draft, String mistake) {
    /**
     * An audience.
     *
     * @param members for whom its condition holds now; 0 once it is over
     */
    public record Row(NamedAudience audience, long members) {}

    public AudiencesPage {
        all = List.copyOf(all);
    }

    /** Whether somebody is in it today. */
    public boolean holds(Row row) {
        return row.audience().holdsOn(shop.today());
    }

    /** The offers of the programme in force that are for an audience. */
    public List<String> offersFor(String audience) {
        return offers().stream()
                .filter(offer -> offer.audience().audiences().contains(audience))
                .map(Offer::id)
                .toList();
    }

    /** Names that offers call, and under which nobody is now. */
    public Set<String> waitedFor() {
        var names = new TreeSet<String>();
        offers().forEach(offer -> names.addAll(offer.audience().audiences()));
        names.removeAll(
                all.stream()
                        .filter(this::holds)
                        .map(row -> row.audience().name())
                        .collect(Collectors.toSet()));
        return names;
    }

    private List<Offer> offers() {
        return shop.programme().map(CheckedProgramme::offers).orElse(List.of());
    }
}
