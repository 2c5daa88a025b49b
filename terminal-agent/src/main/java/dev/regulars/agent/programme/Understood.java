package dev.regulars.agent.programme;

import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What this build makes of the versions that head office sent.
 *
 * @param sent as they came
 * @param versions those that it understands, ready to decide with
 * @param refused numbers of the others
 */
record Understood(
        List<SignedProgramme> sent, Map<Integer, InForce> versions, TreeSet<Integer> refused) {

    static final Understood NOTHING = new Understood(List.of(), Map.of(), new TreeSet<>());

    private static final Logger LOG = LoggerFactory.getLogger(Understood.class);

    /** The same for what is sent now; a version that was there before is not read again. */
    Understood with(List<SignedProgramme> now) {
        if (now.equals(sent)) {
            return this;
        }
        var fresh = new Understood(now, new TreeMap<>(), new TreeSet<>());
        now.forEach(signed -> fresh.take(signed, this));
        return fresh;
    }

    private void take(SignedProgramme signed, Understood before) {
        int version = signed.version();
        try {
            versions.put(
                    version, before.sent.contains(signed) ? before.read(signed) : read(signed));
        } catch (IllegalArgumentException e) {
            if (!before.refused.contains(version)) {
                LOG.warn("Programme {} cannot be used", version, e);
            }
            refused.add(version);
        }
    }

    private InForce read(SignedProgramme signed) {
        var known = versions.get(signed.version());
        return known != null
                ? known
                : InForce.of(CheckedProgramme.read(Base64.getDecoder().decode(signed.body())));
    }

    Optional<Integer> newestRefused() {
        return refused.isEmpty() ? Optional.empty() : Optional.of(refused.last());
    }

    /** From when and where each of them holds. */
    Map<Integer, Rollout> rollouts() {
        var rollouts = new TreeMap<Integer, Rollout>();
        versions.forEach((version, one) -> rollouts.put(version, one.programme().rollout()));
        return rollouts;
    }
}
