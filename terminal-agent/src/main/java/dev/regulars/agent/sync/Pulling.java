package dev.regulars.agent.sync;

import static java.util.Spliterator.ORDERED;
import static java.util.Spliterators.spliteratorUnknownSize;
import static java.util.stream.Stream.concat;
import static java.util.stream.StreamSupport.stream;

import dev.regulars.agent.directory.Knowledge;
import dev.regulars.loyalty.sync.Changes;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import java.time.Clock;
import java.time.Duration;

/** Fetches what changed until the till knows all of it. One thread at a time. */
final class Pulling implements Errand {
    private final Knowledge knowledge;
    private final HeadOffice headOffice;
    private final Trust trust;
    private final Clock clock;
    private final Duration longest;

    /**
     * @param longest how long head office may hold an answer back when there is no news
     */
    Pulling(
            Knowledge knowledge,
            HeadOffice headOffice,
            Trust trust,
            Clock clock,
            Duration longest) {
        this.knowledge = knowledge;
        this.headOffice = headOffice;
        this.trust = trust;
        this.clock = clock;
        this.longest = longest;
    }

    @Override
    public void run() {
        if (knowledge.upTo().generation() == null) {
            takeSnapshot();
        }
        var wait = Duration.ZERO;
        while (!take(wait)) {
            wait = Duration.ZERO;
        }
        take(longest);
    }

    /**
     * Takes one page.
     *
     * @return whether it was the last
     */
    private boolean take(Duration wait) {
        var upTo = knowledge.upTo();
        var generation = String.valueOf(upTo.generation());
        var answer = headOffice.changes(generation, upTo.number(), wait);
        var asOf = trust.time(answer.time());
        if (!answer.generation().equals(generation)) {
            takeSnapshot();
            return false;
        }
        check(answer, upTo.number());
        knowledge.take(answer.changes(), asOf);
        return knowledge.upTo().number() >= answer.last();
    }

    private void check(Changes.Answer answer, long after) {
        long expected = after;
        for (var change : answer.changes()) {
            trust.change(change.change());
            if (change.number() != ++expected) {
                throw new HeadOfficeFailed(
                        "Head office's changes jump from %d to %d: they are asked for again later."
                                .formatted(expected - 1, change.number()));
            }
        }
        if (answer.changes().isEmpty() && answer.last() > after) {
            throw new HeadOfficeFailed(
                    "Head office has change %d but does not send what follows %d: tell head office."
                            .formatted(answer.last(), after));
        }
    }

    /** What was stopped stays so where head office comes back from an older backup. */
    private void takeSnapshot() {
        try (var snapshot = headOffice.snapshot()) {
            var stopped = knowledge.stopped().filter(trust::signed).stream().toList();
            var header = snapshot.header();
            var said = spliteratorUnknownSize(snapshot.changes(), ORDERED);
            var changes = concat(stopped.stream(), stream(said, false).map(trust::change));
            knowledge.replace(
                    new SnapshotHeader(
                            header.generation(), header.number(), header.lines() + stopped.size()),
                    changes.iterator(),
                    clock.instant());
        }
    }
}
