/**
 * Brings the lines of each earlier sale together, however they are strewn over a file, on disk
 * instead of in memory. Called by the import of transactions.
 */
@NullMarked
package dev.regulars.server.history.sqlite;

import org.jspecify.annotations.NullMarked;
