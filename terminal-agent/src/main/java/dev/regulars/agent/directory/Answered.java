package dev.regulars.agent.directory;

import dev.regulars.loyalty.event.Envelope;
import java.util.List;

/** Whether a request was served before, by its idempotency key. */
public sealed interface Answered {

    /** Never seen. */
    record NotYet() implements Answered {}

    /** The same request: these are the events it caused, in order; answer as then. */
    record Before(List<Envelope> events) implements Answered {
        public Before {
            events = List.copyOf(events);
        }
    }

    /** The same key came with another body: to be refused. */
    record OtherBody() implements Answered {}
}
