package dev.regulars.server.audience;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.condition.ReadyCondition;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Says in which audiences a member is. Made for one date; used by one thread. */
public final class AudiencesOfMember {
    private record Ready(NamedAudience audience, ReadyCondition condition) {}

    private final List<Ready> audiences = new ArrayList<>();
    private final LocalDate date;

    /**
     * @param all audiences, of which those are asked that hold on the date
     */
    public AudiencesOfMember(Collection<NamedAudience> all, LocalDate date, Currency currency) {
        this.date = date;
        var conditions = new Conditions(currency);
        all.stream()
                .filter(audience -> audience.holdsOn(date))
                .map(audience -> new Ready(audience, conditions.ready(audience.condition())))
                .forEach(audiences::add);
    }

    /** Lengths in days of the windows that must stand in the facts. */
    public Set<Integer> windows() {
        var lengths = new TreeSet<Integer>();
        audiences.stream()
                .map(Ready::audience)
                .map(NamedAudience::condition)
                .map(Condition::windows)
                .forEach(lengths::addAll);
        return lengths;
    }

    /** Each with its last day; none for whoever did not agree to profiling. */
    public Map<String, LocalDate> of(Facts facts) {
        var in = new TreeMap<String, LocalDate>();
        if (!facts.profiling()) {
            return in;
        }
        var situation = Situation.ofMember(facts, date);
        for (var one : audiences) {
            if (one.condition().holds(situation)) {
                in.put(one.audience().name(), one.audience().until());
            }
        }
        return in;
    }

    /** Whether there is none to ask. */
    public boolean isEmpty() {
        return audiences.isEmpty();
    }
}
