package dev.regulars.trials.shop;

import java.math.BigDecimal;

/**
 * What a sample member did in the year that was made.
 *
 * @param visits transactions in which they bought something
 * @param spend what they paid, refunds taken off
 */
public record MemberYear(SampleMember member, int visits, BigDecimal spend) {}
