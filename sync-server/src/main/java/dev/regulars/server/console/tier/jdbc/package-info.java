/** Counts tiers and moves. */
@NullMarked
package dev.regulars.server.console.tier.jdbc;

import org.jspecify.annotations.NullMarked;
