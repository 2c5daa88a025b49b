/** Changes in SQL. */
@NullMarked
package dev.regulars.server.change.jdbc;

import org.jspecify.annotations.NullMarked;
