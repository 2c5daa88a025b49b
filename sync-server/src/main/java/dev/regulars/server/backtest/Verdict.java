package dev.regulars.server.backtest;

import org.jspecify.annotations.Nullable;

/**
 * What came of a trial.
 *
 * @param against the outcome of the programme that the first is held against
 * @param comparison of both, the first against the other
 * @param otherCurrency sales that were left out because they were in another currency
 * @param leftOut rows of the sales that could not be used
 * @param acquaintance what was known of the members beside their sales
 */
public record Verdict(
        Outcome outcome,
        @Nullable Outcome against,
        @Nullable Comparison comparison,
        long otherCurrency,
        long leftOut,
        Acquaintance acquaintance) {}
