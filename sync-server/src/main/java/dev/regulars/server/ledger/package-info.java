/**
 * What is on head office's books, to be looked at: sales, and where members stand. Nothing here
 * changes anything.
 */
@NullMarked
package dev.regulars.server.ledger;

import org.jspecify.annotations.NullMarked;
