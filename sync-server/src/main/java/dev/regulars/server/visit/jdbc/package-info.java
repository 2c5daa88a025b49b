/** Sales and refunds in SQL. */
@NullMarked
package dev.regulars.server.visit.jdbc;

import org.jspecify.annotations.NullMarked;
