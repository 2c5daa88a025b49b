package dev.regulars.server.segment;

import dev.regulars.loyalty.segment.BuyingRecord;
import dev.regulars.loyalty.segment.Standing;
import java.util.OptionalDouble;

/**
 * One member of a shop with all that was found out.
 *
 * @param id as the shop calls the member
 * @param alive the chance that the member still comes, 0 to 1; empty without a visit or a model
 */
public record ScoredMember(
        String id, BuyingRecord record, Standing standing, OptionalDouble alive) {}
