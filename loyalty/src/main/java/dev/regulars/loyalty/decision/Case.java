package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.offer.QuoteContext;

/** One sale with its member, as every check of one quote sees it. */
record Case(Facts facts, QuoteContext context, Situation situation, SaleLines lines) {}
