package dev.regulars.loyalty.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The tier of a member.
 *
 * @param until last day of grace, while the tier's condition no longer holds; absent otherwise
 */
public record TierStanding(String tier, @Nullable LocalDate until) {}
