package dev.regulars.agent.journal;

import java.util.List;

/**
 * How the journal is.
 *
 * @param writable whether the last attempt to write succeeded
 * @param complaints a sentence for each damage that was found, with file and place
 */
public record JournalHealth(boolean writable, List<String> complaints) {
    public JournalHealth {
        complaints = List.copyOf(complaints);
    }

    /** Whether there is nothing to say. */
    public boolean sound() {
        return writable && complaints.isEmpty();
    }
}
