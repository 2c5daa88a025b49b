package dev.regulars.trials.torture;

import dev.regulars.trials.torture.Attempt.Fate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What the POS side knows of its sales, and what struck it as wrong. Shared between threads. */
final class SaleBook {
    private final Map<String, Attempt> attempts = new ConcurrentHashMap<>();
    private final Collection<String> findings = new ConcurrentLinkedQueue<>();

    /** A commit with this body is about to be sent. */
    void attempted(String posSale, Map<String, Object> charged) {
        attempts.put(posSale, new Attempt(posSale, charged, Fate.UNKNOWN, null));
    }

    /** The till said that this sale is done. */
    void promised(String posSale, String visit) {
        attempts.computeIfPresent(posSale, (_, known) -> known.promised(visit));
    }

    /** The till said that this sale never was. */
    void abandoned(String posSale) {
        attempts.computeIfPresent(posSale, (_, known) -> known.abandoned());
    }

    /** Something that must not be. */
    void found(String sentence) {
        findings.add(sentence);
    }

    List<Attempt> attempts() {
        return List.copyOf(attempts.values());
    }

    Optional<Attempt> attempt(String posSale) {
        return Optional.ofNullable(attempts.get(posSale));
    }

    /** How many the till said were done. */
    int promised() {
        return (int) attempts.values().stream().filter(a -> a.fate() == Fate.PROMISED).count();
    }

    List<String> findings() {
        return List.copyOf(findings);
    }
}
