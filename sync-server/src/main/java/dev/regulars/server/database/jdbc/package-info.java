/** The transaction as the SQL stores of every package see it. */
@NullMarked
package dev.regulars.server.database.jdbc;

import org.jspecify.annotations.NullMarked;
