package dev.regulars.server.share;

import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sheet.Included;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What tills hold. Called inside a unit of work. */
public interface Holdings {

    /** Of one offer, by till. */
    List<Holding> of(String offer, boolean budget);

    /** Of one till, by offer. */
    List<Holding> of(TillId till);

    /** Of one offer at one till; nothing was given where it never held any. */
    Holding of(String offer, boolean budget, TillId till);

    /** Every till that ever held anything. */
    List<TillId> tills();

    /** Units of an offer that were used anywhere. */
    long used(String offer, boolean budget);

    /** A till was given units, or gave some back where they are below 0. */
    void add(String offer, boolean budget, TillId till, long units);

    /**
     * A till sold units.
     *
     * @return whether they surely are of what it was given; the holding says so exactly
     */
    boolean spend(String offer, boolean budget, TillId till, long units);

    /** What a till may still grant was counted exactly. */
    void spare(Holding holding);

    /** What a till is told beside its units. */
    void tell(Holding holding, @Nullable Long keep, boolean over);

    /** Whether a till holds something of one of these offers. */
    boolean holds(TillId till, Set<String> offers);

    /** Where a sale was made, if it used something that its till holds. */
    Optional<TillId> seller(VisitId visit);

    /** The last event of a till that is counted. */
    Included counted(ProducerId till);
}
