package dev.regulars.loyalty.offer;

import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;

/** One sale with its member, as every check of one quote sees it. */
record Case(Facts facts, QuoteContext context, Situation situation, SaleLines lines) {}
