/** The ledger read from the facts. */
@NullMarked
package dev.regulars.server.bonus.jdbc;

import org.jspecify.annotations.NullMarked;
