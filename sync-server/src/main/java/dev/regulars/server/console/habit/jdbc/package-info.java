/** Counts the grid. */
@NullMarked
package dev.regulars.server.console.habit.jdbc;

import org.jspecify.annotations.NullMarked;
