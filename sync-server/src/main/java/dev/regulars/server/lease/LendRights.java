package dev.regulars.server.lease;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.loyalty.event.ShopEvent.RightLent;
import dev.regulars.loyalty.event.ShopEvent.RightReleased;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.offer.Right;
import dev.regulars.loyalty.sync.Leases.Answer;
import dev.regulars.loyalty.sync.Leases.Decision;
import dev.regulars.loyalty.sync.Leases.Held;
import dev.regulars.loyalty.sync.Leases.Standing;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.pairing.Till;
import dev.regulars.server.pairing.Tills;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Lends each right to one till at a time, and releases what a till holds when a person says so. */
public final class LendRights {
    private final Transactions transactions;
    private final CurrentProgramme programme;
    private final Loans loans;
    private final Coupons coupons;
    private final Tills tills;
    private final OwnEvents events;
    private final Clock clock;
    private final Consumer<TillId> announce;

    /**
     * @param announce tells a till that something it holds was released; called inside a write
     */
    public LendRights(
            Transactions transactions,
            CurrentProgramme programme,
            Loans loans,
            Coupons coupons,
            Tills tills,
            OwnEvents events,
            Clock clock,
            Consumer<TillId> announce) {
        this.transactions = transactions;
        this.programme = programme;
        this.loans = loans;
        this.coupons = coupons;
        this.tills = tills;
        this.events = events;
        this.clock = clock;
        this.announce = announce;
    }

    /** Decides for each right; asking twice changes nothing. */
    public Answer lend(TillId till, List<Right> rights) {
        return transactions.write(
                () -> new Answer(rights.stream().map(right -> decide(till, right)).toList()));
    }

    /**
     * Takes a till's word for what it holds and this server, restored from a backup, does not know
     * of. Where another till was lent the same right meanwhile, the one that tells must give it
     * back.
     */
    public void adopt(TillId till, List<Held> held) {
        if (!held.isEmpty()) {
            transactions.write(() -> held.forEach(one -> adopt(till, one)));
        }
    }

    private void adopt(TillId till, Held held) {
        var right = held.right();
        var other = loans.holder(right).filter(holder -> !holder.id().equals(held.lease()));
        var lent = lent(held.lease(), till, right);
        if (loans.lend(lent)) {
            events.happened(programme.currency(), new RightLent(lent.id(), till, right));
            other.ifPresent(_ -> release(lent, "head office, restored"));
        }
    }

    /** Everything that is lent now. */
    public List<Lent> all() {
        return transactions.read(loans::all);
    }

    /** A person takes the risk that the till which holds it grants it, too. */
    public Optional<Lent> release(String lease, String who) {
        return transactions.write(() -> {
            var lent = loans.find(lease);
            lent.filter(l -> l.releasedAt() == null).ifPresent(l -> release(l, who));
            return lent;
        });
    }

    private void release(Lent lent, String who) {
        loans.release(lent.id(), clock.instant());
        events.happened(programme.currency(), new RightReleased(lent.id(), who));
        announce.accept(lent.till());
    }

    private Decision decide(TillId till, Right right) {
        var number = right.number();
        var used = used(right);
        if (number != null && !coupons.exists(right.offer(), number)) {
            return new Decision(right, Standing.UNKNOWN, null, null, used);
        }
        if (number != null && !used.isEmpty()) {
            return new Decision(right, Standing.USED, null, null, used);
        }
        var holder = loans.holder(right);
        if (holder.filter(h -> !h.till().equals(till)).isPresent()) {
            return new Decision(right, Standing.ELSEWHERE, null, name(holder.get().till()), used);
        }
        var lease = holder.map(Lent::id).orElseGet(() -> lend(till, right));
        return new Decision(right, Standing.YOURS, lease, null, used);
    }

    private List<LocalDate> used(Right right) {
        return right.number() == null
                ? loans.uses(right.offer(), Objects.requireNonNull(right.member()))
                : coupons.used(right.offer(), right.number()).stream().toList();
    }

    private String lend(TillId till, Right right) {
        var id = UuidCreator.getTimeOrderedEpoch().toString();
        loans.lend(lent(id, till, right));
        events.happened(programme.currency(), new RightLent(id, till, right));
        return id;
    }

    private Lent lent(String id, TillId till, Right right) {
        return new Lent(id, right.offer(), right.holder(), till, clock.instant(), null);
    }

    private @Nullable String name(TillId till) {
        return tills.find(till).map(Till::name).orElse(till.value());
    }
}
