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
        return new TillStatus(
                shop.till(),
                shop.tillName(),
                true,
                new InStore(
                        store.id(), store.name(), store.currency(), store.zone(), store.language()),
                shop.today(),
                programme(),
                knowledge(),
                new Unsent(state.unsent(), unsent(state.unsent())),
                server(state),
                new ClockState(clock.trusted(), clock.complaint().orElse("The clock is right.")),
                readers.all(),
                attention(state));
    }

    private @Nullable InForce programme() {
        return programmes
                .inForce()
                .map(p -> new InForce(p.programme().programme(), p.programme().version()))
                .orElse(null);
    }

    private Knowledge knowledge() {
        var asOf = directory.upTo().asOf();
        var told = asOf == null ? "nothing heard from head office yet" : Ages.asOf(asOf, shop);
        boolean old = asOf == null || Duration.between(asOf, shop.now()).compareTo(OLD) > 0;
        return new Knowledge(directory.members(), asOf, old, told);
    }

    private Server server(SyncState state) {
        var contact = state.lastContact();
        var trouble = state.trouble();
        boolean recent =
                contact != null && Duration.between(contact, shop.now()).compareTo(ONLINE) < 0;
        if (recent && trouble == null) {
            return new Server("online", contact, "In touch with head office.");
        }
        return new Server(
                "offline", contact, trouble == null ? "Head office was not heard of." : trouble);
    }

    private List<Attention> attention(SyncState state) {
        var attention = new ArrayList<Attention>();
        clock.complaint().ifPresent(text -> attention.add(new Attention("clock", text)));
        programmes.complaint().ifPresent(text -> attention.add(new Attention("programme", text)));
        if (programmes.inForce().isEmpty()) {
            attention.add(
                    new Attention(
                            "no-programme",
                            "Head office has sent no programme yet: sales are kept, nothing is"
                                    + " given."));
        }
        if (state.dead() > 0) {
            attention.add(
                    new Attention(
                            "dead-letters",
                            "Head office could not read "
                                    + state.dead()
                                    + " of our events; it keeps"
                                    + " them with the reason."));
        }
        return attention;
    }

    private static String unsent(long events) {
        return switch ((int) Math.min(events, 2)) {
            case 0 -> "everything is sent";
            case 1 -> "one event waits for the network";
            default -> events + " events wait for the network";
        };
    }
}
