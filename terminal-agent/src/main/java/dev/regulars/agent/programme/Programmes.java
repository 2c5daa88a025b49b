package dev.regulars.agent.programme;

import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.programme.CardFormat;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.SecureTag;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The version of the programme that is in force in this till's store on its business date, of those
 * that this build understands. A version that was sent beforehand begins by the till's own clock,
 * without a network. Safe for many threads; once it has one it looks for another at most once a
 * second.
 */
public final class Programmes {
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(1);

    private final Directory directory;
    private final Shop shop;
    private final TrustedDate today;
    private volatile Understood understood = Understood.NOTHING;
    private volatile @Nullable InForce now;
    private long lookedAt = System.nanoTime() - LOOK_EVERY;

    public Programmes(Directory directory, Shop shop) {
        this.directory = directory;
        this.shop = shop;
        this.today = new TrustedDate(shop);
    }

    /** The programme in force; empty before head office sent one. */
    public Optional<InForce> inForce() {
        look();
        return Optional.ofNullable(now);
    }

    /** A version that is in force, was, or will be, as far as the till still has it. */
    public Optional<InForce> version(int version) {
        look();
        return Optional.ofNullable(understood.versions().get(version));
    }

    /** The offers that head office has stopped for now, by id. */
    public Set<String> stoppedOffers() {
        return directory.stoppedOffers();
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
        int has = now == null ? 0 : now.programme().version();
        return understood
                .newestRefused()
                .filter(refused -> refused > has)
                .map(refused ->
                        "Version "
                                + refused
                                + " of the programme needs a newer till; the one before goes on.");
    }

    private synchronized void look() {
        if (now != null && System.nanoTime() - lookedAt < LOOK_EVERY) {
            return;
        }
        lookedAt = System.nanoTime();
        List<SignedProgramme> sent = directory.programmes();
        understood = understood.with(sent);
        Map<Integer, InForce> versions = understood.versions();
        Rollout.inForce(understood.rollouts(), shop.store().id(), today.now())
                .ifPresent(version -> now = versions.get(version));
    }
}
