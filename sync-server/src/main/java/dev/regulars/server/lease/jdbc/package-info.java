/** Leases in SQL. */
@NullMarked
package dev.regulars.server.lease.jdbc;

import org.jspecify.annotations.NullMarked;
