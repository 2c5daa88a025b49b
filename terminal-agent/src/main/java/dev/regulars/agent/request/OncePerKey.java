package dev.regulars.agent.request;

import dev.regulars.agent.api.Refused;
import dev.regulars.agent.directory.Answered;
import dev.regulars.agent.directory.Directory;
import dev.regulars.loyalty.event.Envelope;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Serves a request once and answers its repetitions from the events it caused, for ever. While one
 * is being served, the next with the same key waits. Safe for many threads.
 */
public final class OncePerKey {
    private static final int LANES = 64;

    private final Directory directory;
    private final List<ReentrantLock> lanes =
            Stream.generate(ReentrantLock::new).limit(LANES).toList();

    public OncePerKey(Directory directory) {
        this.directory = directory;
    }

    /**
     * @param first makes it happen; gives the events, the one with the request's key first
     * @param answer what the caller is told, from the events alone
     */
    public <T> T serve(
            Call call, Supplier<List<Envelope>> first, Function<List<Envelope>, T> answer) {
        var lane = lanes.get(Math.floorMod(call.key().key().hashCode(), LANES));
        lane.lock();
        try {
            return answer.apply(
                    switch (directory.answer(call.key())) {
                        case Answered.Before(var events) -> events;
                        case Answered.NotYet() -> first.get();
                        case Answered.OtherBody() ->
                                throw Refused.impossible(
                                        "key-used",
                                        "This Idempotency-Key was used for another request: take a"
                                                + " new one.");
                    });
        } finally {
            lane.unlock();
        }
    }
}
