package dev.regulars.server.backtest;

import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one programme did with a shop's past.
 *
 * @param from the day of the first sale
 * @param to the day of the last
 * @param members who bought or brought back at least once
 * @param sales with and without a member
 * @param turnover what was paid in the past, less what came back, of all sales
 * @param ofMembers the part of it that members paid
 * @param benefit what the offers would have taken off
 * @param months at the end of each month
 * @param moves how often a member went from one tier to another
 * @param offers in the order of the programme
 * @param funders what each would have borne, by {@code hq}, {@code store} or {@code supplier:NAME}
 */
public record Outcome(
        String programme,
        Currency currency,
        LocalDate from,
        LocalDate to,
        int members,
        long sales,
        Money turnover,
        Money ofMembers,
        Money benefit,
        List<Month> months,
        List<Move> moves,
        List<OfferUse> offers,
        Map<String, Money> funders,
        Bonus bonus) {

    /**
     * How things stood at the end of a month.
     *
     * @param tiers members by tier id, lowest first
     * @param bonus points that members had
     * @param benefit what offers took off in the month
     */
    public record Month(LocalDate end, Map<String, Integer> tiers, long bonus, Money benefit) {}

    /** So many members went from one tier to another. */
    public record Move(String from, String to, long times) {}

    /**
     * What became of one offer.
     *
     * @param uses sales on which it applied
     * @param members who had it at least once
     * @param ranOut the day on which its total or budget was used up, or too small for a sale
     * @param untried what it asks for that nobody knows; absent where it could be tried
     */
    public record OfferUse(
            String id,
            String funder,
            long uses,
            int members,
            Money cost,
            @Nullable LocalDate ranOut,
            @Nullable Untried untried) {}

    /**
     * Points over the whole time. What was earned less what expired is outstanding less what is
     * short; none were spent.
     *
     * @param earned less what was taken back for goods that came back
     * @param outstanding at the end of the last month
     * @param waiting the part of it that cannot be spent yet
     * @param shortfall what was taken back and not there any more; the next points fill it
     */
    public record Bonus(
            long earned, long expired, long outstanding, long waiting, long shortfall) {}
}
