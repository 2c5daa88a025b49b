/** Differences in SQL. */
@NullMarked
package dev.regulars.server.difference.jdbc;

import org.jspecify.annotations.NullMarked;
