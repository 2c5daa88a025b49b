package dev.regulars.agent.status;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.status.TillStatus.Attention;
import dev.regulars.agent.status.TillStatus.ClockState;
import dev.regulars.agent.status.TillStatus.InForce;
import dev.regulars.agent.status.TillStatus.InStore;
import dev.regulars.agent.status.TillStatus.Knowledge;
import dev.regulars.agent.status.TillStatus.Server;
import dev.regulars.agent.status.TillStatus.Unsent;
import dev.regulars.agent.sync.Sync;
import dev.regulars.agent.sync.SyncState;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A till of a shop. */
@Singleton
@Requires(beans = Paired.class)
final class PairedStatus implements StatusReport {
    private static final Duration OLD = Duration.ofHours(24);
    private static final Duration ONLINE = Duration.ofMinutes(2);

    private final Shop shop;
    private final Directory directory;
    private final Programmes programmes;
    private final TillClock clock;
    private final Sync sync;
    private final ReaderStates readers;

    PairedStatus(
            Shop shop,
            Directory directory,
            Programmes programmes,
            TillClock clock,
            Sync sync,
            ReaderStates readers) {
        this.shop = shop;
        this.directory = directory;
        this.programmes = programmes;
        this.clock = clock;
        this.sync = sync;
        this.readers = readers;
    }

    @Override
    public TillStatus now() {
        var store = shop.store();
        var state = sync.state();
        var words = new Words(store.language());
        return new TillStatus(
                shop.till(),
                shop.tillName(),
                true,
                new InStore(
                        store.id(), store.name(), store.currency(), store.zone(), store.language()),
                shop.today(),
                programme(),
                knowledge(words),
                new Unsent(state.unsent(), words.unsent(state.unsent())),
                server(state, words),
                new ClockState(
                        clock.trusted(),
                        clock.complaint().orElseGet(() -> words.say("clock-right"))),
                readers.all(),
                attention(state, words));
    }

    private @Nullable InForce programme() {
        return programmes
                .inForce()
                .map(p -> new InForce(p.programme().programme(), p.programme().version()))
                .orElse(null);
    }

    private Knowledge knowledge(Words words) {
        var asOf = directory.upTo().asOf();
        var told = asOf == null ? words.say("nothing-heard") : words.asOf(asOf, shop);
        boolean old = asOf == null || Duration.between(asOf, shop.now()).compareTo(OLD) > 0;
        return new Knowledge(directory.members(), asOf, old, told);
    }

    private Server server(SyncState state, Words words) {
        var contact = state.lastContact();
        var trouble = state.trouble();
        boolean recent =
                contact != null && Duration.between(contact, shop.now()).compareTo(ONLINE) < 0;
        if (recent && trouble == null) {
            return new Server("online", contact, words.say("in-touch"));
        }
        return new Server("offline", contact, trouble == null ? words.say("not-heard") : trouble);
    }

    private List<Attention> attention(SyncState state, Words words) {
        var attention = new ArrayList<Attention>();
        clock.complaint().ifPresent(text -> attention.add(new Attention("clock", text)));
        programmes.complaint().ifPresent(text -> attention.add(new Attention("programme", text)));
        if (programmes.inForce().isEmpty()) {
            attention.add(new Attention("no-programme", words.say("no-programme")));
        }
        if (state.dead() > 0) {
            attention.add(new Attention("dead-letters", words.say("dead-letters", state.dead())));
        }
        return attention;
    }
}
