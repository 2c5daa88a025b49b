/**
 * Reads what a shop exports from its earlier systems: sales, members and products as CSV, one row
 * after the other, in bounded memory. A bad row is a value with its line; the good rows go on.
 * Called by the import, segments and simulate commands; it knows no inbox and no database.
 */
@NullMarked
package dev.regulars.server.history;

import org.jspecify.annotations.NullMarked;
