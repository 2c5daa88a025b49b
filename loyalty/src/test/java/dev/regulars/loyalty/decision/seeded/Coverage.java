package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** In how many sales each kind was there, and in how many it applied. Used by one thread. */
final class Coverage {
    private static final List<Kind> KINDS = List.of(Kind.values());
    private static final List<Kind> OF_SALE = KINDS.stream().filter(Kind::isOfSale).toList();

    private final long[] made = new long[KINDS.size()];
    private final long[] applied = new long[KINDS.size()];
    private @Nullable CheckedProgramme programme;
    private List<Set<Kind>> ofOffers = List.of();

    void count(Decided decided) {
        if (decided.sold().programme() != programme) {
            programme = decided.sold().programme();
            ofOffers = programme.offers().stream().map(Coverage::kinds).toList();
        }
        var there = EnumSet.noneOf(Kind.class);
        var mattered = EnumSet.noneOf(Kind.class);
        var decisions = decided.quote().offers();
        for (int i = 0; i < decisions.size(); i++) {
            there.addAll(ofOffers.get(i));
            if (decisions.get(i).applied()) {
                mattered.addAll(ofOffers.get(i));
            }
        }
        for (var kind : OF_SALE) {
            if (kind.isMadeIn(decided)) {
                there.add(kind);
                if (kind.appliesIn(decided)) {
                    mattered.add(kind);
                }
            }
        }
        there.forEach(kind -> made[kind.ordinal()]++);
        mattered.forEach(kind -> applied[kind.ordinal()]++);
    }

    void add(Coverage other) {
        for (int i = 0; i < made.length; i++) {
            made[i] += other.made[i];
            applied[i] += other.applied[i];
        }
    }

    /** Kinds that no sale shows to work. */
    List<Kind> neverApplied() {
        return KINDS.stream().filter(kind -> applied[kind.ordinal()] == 0).toList();
    }

    /** One line for each kind. */
    String table() {
        var lines = KINDS.stream().map(this::line);
        var head = "%-28s %12s %12s".formatted("kind", "sales", "applied in");
        return String.join("\n", Stream.concat(Stream.of(head), lines).toList());
    }

    private String line(Kind kind) {
        int at = kind.ordinal();
        return "%-28s %,12d %,12d".formatted(kind, made[at], applied[at]);
    }

    private static Set<Kind> kinds(Offer offer) {
        var kinds = EnumSet.noneOf(Kind.class);
        KINDS.stream().filter(kind -> kind.isOf(offer)).forEach(kinds::add);
        return kinds;
    }
}
