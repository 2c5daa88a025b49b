/**
 * Where a member stands among all members: scores, segment, recency band, activity and drift. Pure:
 * records and a day in, standings out. Called by the server after each sync, by imports and by the
 * segments command; it knows neither files nor databases.
 */
@NullMarked
package dev.regulars.loyalty.segment;

import org.jspecify.annotations.NullMarked;
