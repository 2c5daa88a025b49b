package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Envelope;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Drafts that wait for the disk, and what became of them. */
final class Waiting {
    private final List<Draft> drafts;
    private final CompletableFuture<List<Filed>> fate = new CompletableFuture<>();

    Waiting(List<Draft> drafts) {
        this.drafts = List.copyOf(drafts);
        if (drafts.isEmpty()) {
            throw new IllegalArgumentException("nothing happened: there is no draft");
        }
    }

    List<Draft> drafts() {
        return drafts;
    }

    boolean isDecided() {
        return fate.isDone();
    }

    void filed(List<Filed> events) {
        fate.complete(events);
    }

    void refused(RuntimeException why) {
        fate.completeExceptionally(why);
    }

    /** The events; throws as the disk did. Decided by now. */
    List<Envelope> result() {
        try {
            return fate.join().stream().map(Filed::envelope).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof JournalRefused refused
                    ? new JournalRefused(String.valueOf(refused.getMessage()), refused)
                    : e;
        }
    }
}
