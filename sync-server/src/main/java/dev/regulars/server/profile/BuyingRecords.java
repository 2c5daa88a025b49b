package dev.regulars.server.profile;

import dev.regulars.loyalty.segment.BuyingRecord;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** What every account bought: whom each one is scored against. Called inside a unit of work. */
public interface BuyingRecords {

    /** Up to and including a day, in one currency. */
    List<BuyingRecord> all(Currency currency, LocalDate at);
}
