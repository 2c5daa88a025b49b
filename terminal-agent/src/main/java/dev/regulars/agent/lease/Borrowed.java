package dev.regulars.agent.lease;

import dev.regulars.agent.disk.WholeFile;
import dev.regulars.loyalty.offer.Right;
import dev.regulars.loyalty.sync.Leases;
import dev.regulars.loyalty.sync.Leases.Answer;
import dev.regulars.loyalty.sync.Leases.Decision;
import dev.regulars.loyalty.sync.Leases.Request;
import dev.regulars.loyalty.sync.Leases.Standing;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.loyalty.wire.Wire;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What head office lent to this till, in a file. A right that is forgotten here before head office
 * hears that it came back is only asked for again; so the file is always written first. Safe for
 * many threads.
 */
public final class Borrowed {
    private static final Logger LOG = LoggerFactory.getLogger(Borrowed.class);
    private static final Duration ASK_AGAIN = Duration.ofSeconds(5);
    private static final int MOST_USED = 5_000;

    private final WholeFile file;
    private final Function<Request, Answer> headOffice;
    private final Consumer<String> giveBack;
    private final Executor background;
    private final Supplier<Instant> now;
    private final Map<Right, Held> held = new LinkedHashMap<>();
    private final Map<Right, LocalDate> used = new LinkedHashMap<>();
    private final Map<Right, Refusal> refused = new HashMap<>();
    private final Set<Right> asked = new HashSet<>();
    private Instant failedAt = Instant.MIN;
    private Runnable changed = () -> {};
    private String toldIn = "";

    /**
     * @param headOffice asks it, and may take its time
     * @param giveBack writes down that a lease came back
     * @param background where head office is asked
     */
    public Borrowed(
            Path path,
            Function<Request, Answer> headOffice,
            Consumer<String> giveBack,
            Executor background,
            Supplier<Instant> now) {
        this.file = new WholeFile(path);
        this.headOffice = headOffice;
        this.giveBack = giveBack;
        this.background = background;
        this.now = now;
        read();
    }

    private record Held(Right right, String lease, List<LocalDate> used) {}

    private record Used(Right right, LocalDate on) {}

    private record Kept(List<Held> held, List<Used> used) {}

    private record Refusal(Decision decision, Instant at) {}

    /** Called in the background when an answer came after nobody waited for it any more. */
    public synchronized void onChange(Runnable listener) {
        changed = listener;
    }

    /** How a right stands, by what is known now. */
    public synchronized Footing footing(Right right) {
        var on = used.get(right);
        if (on != null) {
            return new Footing.UsedHere(on);
        }
        var lease = held.get(right);
        if (lease != null) {
            return new Footing.Held(lease.used());
        }
        var refusal = refused.get(right);
        return refusal == null ? new Footing.Unknown() : new Footing.Refused(refusal.decision());
    }

    /**
     * Asks for those that are not known, and waits a little for the answer.
     *
     * @return whether more is known than before
     */
    public boolean want(Collection<Right> rights, Duration patience) {
        var open = begin(rights);
        if (open.isEmpty()) {
            return false;
        }
        background.execute(() -> ask(open));
        return await(open, patience);
    }

    /** Gives back what this till holds of these. */
    public void giveBack(Collection<Right> rights) {
        var leases = new ArrayList<String>();
        synchronized (this) {
            for (var right : rights) {
                var lease = held.remove(right);
                if (lease != null) {
                    leases.add(lease.lease());
                }
            }
            if (!leases.isEmpty()) {
                write();
            }
        }
        leases.forEach(giveBack);
    }

    /** Gives back everything else. */
    public void keepOnly(Set<Right> wanted) {
        List<Right> others;
        synchronized (this) {
            others = held.keySet().stream().filter(right -> !wanted.contains(right)).toList();
        }
        giveBack(others);
    }

    /** Head office released these leases: they are given back at once. */
    public void released(List<String> leases) {
        var gone = new ArrayList<Right>();
        synchronized (this) {
            held.values().stream()
                    .filter(h -> leases.contains(h.lease()))
                    .forEach(h -> gone.add(h.right()));
        }
        giveBack(gone);
    }

    /**
     * Tells head office what is held, once in each generation of its numbers: where it comes from a
     * backup, it may not know. Told twice nothing changes.
     */
    public void tell(String generation) {
        var all = new ArrayList<Leases.Held>();
        synchronized (this) {
            if (toldIn.equals(generation)) {
                return;
            }
            toldIn = generation;
            held.values().forEach(h -> all.add(new Leases.Held(h.lease(), h.right())));
        }
        if (!all.isEmpty()) {
            background.execute(() -> tell(all));
        }
    }

    private void tell(List<Leases.Held> all) {
        try {
            for (int from = 0; from < all.size(); from += Leases.MOST) {
                int to = Math.min(all.size(), from + Leases.MOST);
                headOffice.apply(new Request(List.of(), all.subList(from, to)));
            }
        } catch (RuntimeException e) {
            LOG.info("What is lent here is told to head office later: {}", e.getMessage());
            synchronized (this) {
                toldIn = "";
            }
        }
    }

    /** Rights were used here. Codes are remembered until head office is sure to know. */
    public synchronized void used(Collection<Right> rights, LocalDate on) {
        boolean news = false;
        for (var right : rights) {
            news |= held.remove(right) != null;
            news |= right.number() != null && used.put(right, on) == null;
        }
        while (used.size() > MOST_USED) {
            used.remove(used.keySet().iterator().next());
        }
        if (news) {
            write();
        }
    }

    /** A sale that used rights was cancelled. */
    public synchronized void unused(Collection<Right> rights) {
        if (used.keySet().removeAll(rights)) {
            write();
        }
    }

    private synchronized List<Right> begin(Collection<Right> rights) {
        var at = now.get();
        var open = new ArrayList<Right>();
        if (at.isBefore(failedAt.plus(ASK_AGAIN))) {
            return open;
        }
        for (var right : rights) {
            var refusal = refused.get(right);
            boolean known =
                    held.containsKey(right)
                            || used.containsKey(right)
                            || refusal != null && at.isBefore(refusal.at().plus(ASK_AGAIN));
            if (!known && asked.add(right)) {
                open.add(right);
            }
        }
        return open;
    }

    private void ask(List<Right> rights) {
        var decisions = List.<Decision>of();
        try {
            decisions = headOffice.apply(new Request(rights)).decisions();
        } catch (RuntimeException e) {
            LOG.info("Head office lends nothing now: {}", e.getMessage());
        }
        Runnable tell;
        synchronized (this) {
            failedAt = decisions.isEmpty() ? now.get() : Instant.MIN;
            decisions.forEach(this::take);
            if (!decisions.isEmpty()) {
                write();
            }
            rights.forEach(asked::remove);
            notifyAll();
            tell = changed;
        }
        tell.run();
    }

    private void take(Decision decision) {
        var right = decision.right();
        if (decision.standing() == Standing.YOURS && decision.lease() != null) {
            refused.remove(right);
            held.put(right, new Held(right, decision.lease(), decision.used()));
        } else {
            refused.put(right, new Refusal(decision, now.get()));
        }
    }

    private synchronized boolean await(List<Right> rights, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        try {
            for (long left = patience.toMillis();
                    left > 0 && rights.stream().anyMatch(asked::contains);
                    left = (end - System.nanoTime()) / 1_000_000) {
                wait(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return rights.stream().noneMatch(asked::contains);
    }

    private void read() {
        try {
            var kept = file.read().map(b -> Wire.read(b, Kept.class));
            kept.ifPresent(k -> {
                k.held().forEach(h -> held.put(h.right(), h));
                k.used().forEach(u -> used.put(u.right(), u.on()));
            });
        } catch (UnreadableJson e) {
            LOG.warn("{} is damaged: what is lent to this till is asked for again", file.path());
        }
    }

    private void write() {
        var uses = used.entrySet().stream().map(u -> new Used(u.getKey(), u.getValue())).toList();
        file.write(Wire.bytes(new Kept(List.copyOf(held.values()), uses)));
    }
}
