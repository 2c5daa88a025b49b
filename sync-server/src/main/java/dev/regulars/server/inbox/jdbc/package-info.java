/** The inbox in SQL. */
@NullMarked
package dev.regulars.server.inbox.jdbc;

import org.jspecify.annotations.NullMarked;
