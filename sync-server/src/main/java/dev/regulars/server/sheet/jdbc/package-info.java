/** Sheets in SQL. */
@NullMarked
package dev.regulars.server.sheet.jdbc;

import org.jspecify.annotations.NullMarked;
