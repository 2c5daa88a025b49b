package dev.regulars.agent.journal;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.sale.Mode;
import java.util.List;

/** The till's two journals as one: what is training never meets what counts. */
public final class TillJournal implements Journal {
    private final Journal live;
    private final Journal training;

    public TillJournal(Journal live, Journal training) {
        this.live = live;
        this.training = training;
    }

    @Override
    public List<Envelope> append(List<Draft> drafts) {
        var modes = drafts.stream().map(Draft::mode).distinct().toList();
        if (modes.size() != 1) {
            throw new IllegalArgumentException(
                    "what is written together is of one mode, not of " + modes);
        }
        return (modes.getFirst() == Mode.LIVE ? live : training).append(drafts);
    }
}
