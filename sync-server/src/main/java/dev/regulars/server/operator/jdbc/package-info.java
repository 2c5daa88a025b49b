/** Operators in SQL. */
@NullMarked
package dev.regulars.server.operator.jdbc;

import org.jspecify.annotations.NullMarked;
