/** Tills and pairing codes in SQL. */
@NullMarked
package dev.regulars.server.pairing.jdbc;

import org.jspecify.annotations.NullMarked;
