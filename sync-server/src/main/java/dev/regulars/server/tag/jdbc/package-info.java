/** Taps in SQL. */
@NullMarked
package dev.regulars.server.tag.jdbc;

import org.jspecify.annotations.NullMarked;
