/** Reads the books in SQL. */
@NullMarked
package dev.regulars.server.ledger.jdbc;

import org.jspecify.annotations.NullMarked;
