/** Programmes in SQL. */
@NullMarked
package dev.regulars.server.programme.jdbc;

import org.jspecify.annotations.NullMarked;
