package dev.regulars.agent.programme;

import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.SecureTag;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest programme that this build understands. Safe for many threads; once it has one it looks
 * for a newer at most once a second.
 */
public final class Programmes {
    private static final Logger LOG = LoggerFactory.getLogger(Programmes.class);
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Directory directory;
    private volatile @Nullable InForce now;
    private volatile @Nullable String refused;
    private long lookedAt = System.nanoTime() - LOOK_EVERY;

    public Programmes(Directory directory) {
        this.directory = directory;
    }

    /** The programme in force; empty before head office sent one. */
    public Optional<InForce> inForce() {
        look();
        return Optional.ofNullable(now);
    }

    /** The kinds of card number that are the shop's own. */
    public List<CardFormat> cards() {
        return inForce().map(p -> p.programme().cards()).orElseGet(List::of);
    }

    /** The kinds of tag with secure links that are the shop's own. */
    public List<SecureTag> tags() {
        return inForce().map(p -> p.programme().tags()).orElseGet(List::of);
    }

    /** What an offer is called in this language; its id where the programme does not say. */
    public String offerName(String id, String language) {
        return inForce()
                .flatMap(p -> p.programme().offer(id))
                .map(offer -> offer.text(language))
                .orElse(id);
    }

    /** What is wrong with the newest programme, in one sentence; empty while all is well. */
    public Optional<String> complaint() {
        look();
        return Optional.ofNullable(refused);
    }

    private synchronized void look() {
        if (now != null && System.nanoTime() - lookedAt < LOOK_EVERY) {
            return;
        }
        lookedAt = System.nanoTime();
        directory.programme().filter(this::isNew).ifPresent(this::take);
    }

    private boolean isNew(SignedProgramme signed) {
        var known = now;
        return known == null
                || known.programme().version() != signed.version()
                || !known.programme().programme().equals(signed.programme());
    }

    private void take(SignedProgramme signed) {
        try {
            var programme = CheckedProgramme.read(Base64.getDecoder().decode(signed.body()));
            now = InForce.of(programme);
            refused = null;
        } catch (IllegalArgumentException e) {
            if (refused == null) {
                LOG.warn("Programme {} cannot be used", signed.version(), e);
            }
            refused =
                    "Version "
                            + signed.version()
                            + " of the programme needs a newer till; the one before goes on.";
        }
    }
}
