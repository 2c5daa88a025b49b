/** The progress of counting in SQL. */
@NullMarked
package dev.regulars.server.projection.jdbc;

import org.jspecify.annotations.NullMarked;
