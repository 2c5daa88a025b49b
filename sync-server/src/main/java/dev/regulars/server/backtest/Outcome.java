package dev.regulars.server.backtest;

import dev.regulars.loyalty.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;

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
     */
    public record OfferUse(String id, String funder, long uses, int members, Money cost) {}

    /** Points over the whole time; what was earned less what expired is outstanding. */
    public record Bonus(long earned, long expired, long outstanding) {}
}
