package dev.regulars.trials.torture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.trials.house.Caller;
import dev.regulars.trials.house.Caller.Answer;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** A till that may be gone at any moment and comes back. Shared between threads. */
final class Counter {
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(20);

    private final Caller pos;

    Counter(Caller pos) {
        this.pos = pos;
    }

    /** One call to the till. */
    interface Request {
        Answer send(Caller pos) throws IOException, InterruptedException;
    }

    /**
     * Asks once.
     *
     * @throws IOException when no answer came, so nobody knows what happened
     * @throws IllegalStateException when it was refused
     */
    JsonNode once(Request request) throws IOException, InterruptedException {
        var answer = request.send(pos);
        if (answer.status() >= 500) {
            throw new IOException("answered " + answer.status() + ": " + answer.body());
        }
        return answer.good();
    }

    /** Asks until there is an answer. Only for what may be repeated freely. */
    JsonNode insist(Request request) throws InterruptedException {
        while (true) {
            try {
                return once(request);
            } catch (IOException gone) {
                LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
            }
        }
    }

    /** Whether a sale stands open, or was committed: either can be settled. */
    boolean knows(String sale) throws InterruptedException {
        for (var open : insist(pos -> pos.get("/v1/checkouts?state=open")).path("checkouts")) {
            if (open.path("posSaleId").asText().equals(sale)) {
                return true;
            }
        }
        return !visits(sale).isEmpty();
    }

    /** What the till has on record of a sale. */
    JsonNode visits(String sale) throws InterruptedException {
        return insist(pos -> pos.get("/v1/visits?posSaleId=" + sale)).path("visits");
    }
}
