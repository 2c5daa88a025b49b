/** Stores in SQL. */
@NullMarked
package dev.regulars.server.store.jdbc;

import org.jspecify.annotations.NullMarked;
