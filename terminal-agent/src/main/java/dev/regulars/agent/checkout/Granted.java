package dev.regulars.agent.checkout;

import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.journal.Filed;
import dev.regulars.agent.journal.Outbox;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.sale.Mode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What this till has given all its members: uses by offer on a business date, and value by offer
 * that head office has not confirmed. Counted once from the journal, and then along with each
 * commit. Safe for many threads.
 */
final class Granted {
    private static final int MOST_UNCONFIRMED = 20_000;

    private final Directory directory;
    private final Outbox outbox;
    private final Map<String, Integer> uses = new HashMap<>();
    private final Map<String, Money> value = new HashMap<>();
    private @Nullable LocalDate day;
    private boolean counted;

    Granted(Directory directory, Outbox outbox) {
        this.directory = directory;
        this.outbox = outbox;
    }

    /** Uses by offer on this business date; a voided sale used nothing. */
    synchronized Map<String, Integer> on(LocalDate date) {
        if (!date.equals(day)) {
            uses.clear();
            day = date;
            directory.visitsOn(date).stream()
                    .filter(visit -> !voided(visit))
                    .forEach(visit -> use(visit.visit()));
        }
        return Map.copyOf(uses);
    }

    /** Value by offer that head office has not confirmed. */
    synchronized Map<String, Money> unconfirmed() {
        if (outbox.backlog() == 0) {
            value.clear();
        } else if (!counted) {
            outbox.unacknowledged(MOST_UNCONFIRMED).stream()
                    .map(Filed::envelope)
                    .forEach(this::spend);
        }
        counted = true;
        return Map.copyOf(value);
    }

    /** Sales were committed. */
    synchronized void add(List<Envelope> committed) {
        for (var envelope : committed) {
            if (envelope.mode() == Mode.LIVE && envelope.event() instanceof VisitRecorded visit) {
                if (visit.sale().businessDate().equals(day)) {
                    use(visit);
                }
                if (counted) {
                    spend(envelope);
                }
            }
        }
    }

    private void use(VisitRecorded visit) {
        visit.granted().keySet().forEach(offer -> uses.merge(offer, 1, Integer::sum));
    }

    private void spend(Envelope envelope) {
        if (envelope.event() instanceof VisitRecorded visit) {
            visit.granted().forEach((offer, amount) -> value.merge(offer, amount, Money::plus));
        }
    }

    private static boolean voided(VisitOnRecord visit) {
        return visit.corrections().stream().anyMatch(c -> c.event() instanceof VisitVoided);
    }
}
