/** What was stopped and started, in SQL. */
@NullMarked
package dev.regulars.server.offer.jdbc;

import org.jspecify.annotations.NullMarked;
