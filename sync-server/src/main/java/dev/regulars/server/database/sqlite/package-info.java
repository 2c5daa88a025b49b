/** One SQLite file: one writer, many readers, tables made by numbered files. */
@NullMarked
package dev.regulars.server.database.sqlite;

import org.jspecify.annotations.NullMarked;
