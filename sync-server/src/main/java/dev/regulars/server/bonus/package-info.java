/**
 * The ledger of points as head office reads it: each member's statement, and what the shop owes its
 * members. Only reads what the events said.
 */
@NullMarked
package dev.regulars.server.bonus;

import org.jspecify.annotations.NullMarked;
