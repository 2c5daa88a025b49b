package dev.regulars.server.audience;

import dev.regulars.loyalty.condition.Condition;
import java.time.LocalDate;
import java.util.Currency;

/** Counts for whom a condition holds now. Called inside a unit of work. */
public interface Census {
    /**
     * @param members for whom it holds
     * @param asked who agreed to profiling, so that they can be in an audience at all
     */
    record Counted(long members, long asked) {}

    Counted count(Condition condition, LocalDate date, Currency currency);
}
