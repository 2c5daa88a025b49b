package dev.regulars.agent.visit;

import dev.regulars.agent.api.Refused;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.loyalty.id.VisitId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds sales of this till. */
final class Visits {
    private final Directory directory;

    Visits(Directory directory) {
        this.directory = directory;
    }

    VisitOnRecord known(VisitId visit) {
        return directory
                .visit(visit)
                .orElseThrow(() ->
                        Refused.unknown(
                                "no-such-visit",
                                "This till did not sell "
                                        + visit
                                        + ": go to the till that did, or take the code of"
                                        + " its receipt."));
    }

    /** A sale that was not voided. */
    VisitOnRecord standing(VisitId visit) {
        var known = known(visit);
        if (History.voided(known)) {
            throw Refused.conflict("already-voided", "Sale " + visit + " was voided before.");
        }
        return known;
    }

    List<VisitOnRecord> by(
            @Nullable String receiptNumber,
            @Nullable String posSaleId,
            @Nullable String businessDate) {
        if (receiptNumber != null) {
            return directory.visitsOfReceipt(receiptNumber);
        }
        if (posSaleId != null) {
            return directory.visitOfSale(posSaleId).stream().toList();
        }
        if (businessDate != null) {
            return directory.visitsOn(date(businessDate));
        }
        throw Refused.unreadable("Say which: ?receiptNumber=, ?posSaleId= or ?businessDate=.");
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Refused.unreadable("A date such as 2026-11-21 was expected, not " + text + ".");
        }
    }
}
