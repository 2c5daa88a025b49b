package dev.regulars.agent.sync;

import dev.regulars.agent.directory.Knowledge;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.Filed;
import dev.regulars.agent.journal.SecondStand;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.sync.Push;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what happened until head office has acknowledged all of it. One thread at a time. */
final class Pushing implements Errand {
    private final FileJournal journal;
    private final SecondStand secondStand;
    private final Knowledge knowledge;
    private final MemberKeys memberKeys;
    private final HeadOffice headOffice;
    private final Trust trust;
    private final DeadLetters deadLetters;
    private int forks;

    Pushing(
            FileJournal journal,
            SecondStand secondStand,
            Knowledge knowledge,
            MemberKeys memberKeys,
            HeadOffice headOffice,
            Trust trust,
            DeadLetters deadLetters) {
        this.journal = journal;
        this.secondStand = secondStand;
        this.knowledge = knowledge;
        this.memberKeys = memberKeys;
        this.headOffice = headOffice;
        this.trust = trust;
        this.deadLetters = deadLetters;
    }

    /** Once even when there is nothing to send: so head office knows that this till is there. */
    @Override
    public void run() {
        forks = 0;
        do {
            if (journal.wantsMending()) {
                journal.mend(secondStand);
            }
            push(journal.unacknowledged(Push.MOST_EVENTS));
        } while (journal.backlog() > 0);
    }

    private void push(List<Filed> events) {
        var answer = headOffice.push(request(events));
        trust.time(answer.time());
        deadLetters.remember(answer.dead());
        boolean moved = acknowledge(answer.acknowledged(), events);
        var fork = answer.fork();
        if (fork != null) {
            beginEpoch(fork);
        } else if (!moved && !events.isEmpty()) {
            makeWay(answer.wanted(), events.getFirst().position());
        }
    }

    private Push.Request request(List<Filed> events) {
        var done = knowledge.done();
        return new Push.Request(
                events.stream().map(Pushing::sent).toList(),
                memberKeys.sealed(events.stream().flatMap(Pushing::enrolled).toList()),
                journal.backlog(),
                done.number(),
                done.generation());
    }

    /**
     * Takes the acknowledgement. What head office holds beyond what was ever sent is another till's
     * that goes by our name: it acknowledges nothing of ours.
     *
     * @return whether there is less, or other, to send now
     */
    private boolean acknowledge(@Nullable Position said, List<Filed> sent) {
        var before = journal.acknowledged().orElse(null);
        var most = sent.isEmpty() ? before : sent.getLast().position();
        var now = said == null || most == null ? null : said.compareTo(most) > 0 ? most : said;
        if (Objects.equals(now, before)) {
            return false;
        }
        journal.acknowledged(now);
        return true;
    }

    private void beginEpoch(long epoch) {
        if (epoch <= journal.epoch() || ++forks > 1) {
            throw new HeadOfficeFailed(
                    "Head office says again and again that another till goes by this one's name:"
                            + " tell head office; what was sold here is kept and sent later.");
        }
        journal.beginEpoch(epoch);
    }

    /** Head office waits for something older than all that this till still holds. */
    private void makeWay(Position wanted, Position first) {
        if (wanted.compareTo(first) >= 0) {
            throw new HeadOfficeFailed(
                    "Head office did not take what this till sent and gave no reason: it is sent"
                            + " again later, nothing is lost.");
        }
        journal.beginEpoch(journal.epoch() + 1);
    }

    private static Push.Sent sent(Filed event) {
        return new Push.Sent(event.position(), event.text(), event.hash());
    }

    private static Stream<MemberId> enrolled(Filed event) {
        return event.envelope().event() instanceof MemberEnrolled e
                ? Stream.of(e.member())
                : Stream.empty();
    }
}
