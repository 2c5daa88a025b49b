/** Audiences in SQL. */
@NullMarked
package dev.regulars.server.audience.jdbc;

import org.jspecify.annotations.NullMarked;
