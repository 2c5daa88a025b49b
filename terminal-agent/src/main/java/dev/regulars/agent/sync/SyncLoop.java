package dev.regulars.agent.sync;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Knowledge;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.Filed;
import dev.regulars.agent.journal.SecondStand;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.pair.Paired;
import dev.regulars.loyalty.event.Position;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Two rounds: one sends what happened as it happens, one waits for what changed. */
public final class SyncLoop implements Sync {
    private final FileJournal journal;
    private final Knowledge knowledge;
    private final TillClock clock;
    private final DeadLetters deadLetters;
    private final Round push;
    private final Round pull;
    private final List<Consumer<SyncState>> listeners = new CopyOnWriteArrayList<>();
    private volatile @Nullable SyncState told;
    private volatile @Nullable Oldest oldest;

    /**
     * @param deadLetters the file of events that head office could not read
     * @param secondStand where damaged events stand a second time
     */
    public SyncLoop(
            Paired paired,
            HeadOffice headOffice,
            FileJournal journal,
            SecondStand secondStand,
            Knowledge knowledge,
            MemberKeys memberKeys,
            GivenKeys givenKeys,
            TillClock clock,
            Path deadLetters,
            Pace pace) {
        this.journal = journal;
        this.knowledge = knowledge;
        this.clock = clock;
        this.deadLetters = new DeadLetters(deadLetters);
        var trust = new Trust(paired, clock, givenKeys);
        var pushing =
                new Pushing(
                        journal,
                        secondStand,
                        knowledge,
                        memberKeys,
                        headOffice,
                        trust,
                        this.deadLetters);
        var pulling = new Pulling(knowledge, headOffice, trust, clock, pace.longPoll());
        this.push = round("sync push", pushing, pace.heartbeat(), pace.gather());
        this.pull = round("sync pull", pulling, pace.betweenPulls(), Duration.ZERO);
    }

    /** Begins; every event that is appended from now on is sent soon. */
    public void start() {
        journal.listen(events -> push.nudge());
        push.start();
        pull.start();
    }

    @Override
    public SyncState state() {
        var trouble = push.trouble();
        return new SyncState(
                lastContact().orElse(null),
                journal.backlog(),
                oldest().orElse(null),
                knowledge.upTo().asOf(),
                deadLetters.count(),
                trouble == null ? pull.trouble() : trouble);
    }

    @Override
    public Optional<Instant> lastContact() {
        return clock.serverTime();
    }

    @Override
    public void wake() {
        push.wake();
        pull.wake();
    }

    @Override
    public void onChange(Consumer<SyncState> listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        push.close();
        pull.close();
    }

    private Round round(String name, Errand errand, Duration pause, Duration gather) {
        var random = RandomGenerator.getDefault();
        return new Round(name, errand, pause, gather, new BackOff(random), this::publish);
    }

    private void publish() {
        var state = state();
        if (!state.equals(told)) {
            told = state;
            listeners.forEach(listener -> listener.accept(state));
        }
    }

    /** When the oldest event that waits happened: read once for each acknowledgement. */
    private Optional<Instant> oldest() {
        if (journal.backlog() == 0) {
            return Optional.empty();
        }
        var acknowledged = journal.acknowledged();
        var known = oldest;
        if (known == null || !known.after().equals(acknowledged)) {
            known = new Oldest(acknowledged, journal.oldest().map(SyncLoop::happened));
            oldest = known.happened().isPresent() ? known : null;
        }
        return known.happened();
    }

    private static Instant happened(Filed event) {
        return event.envelope().moment().wall();
    }

    private record Oldest(Optional<Position> after, Optional<Instant> happened) {}
}
