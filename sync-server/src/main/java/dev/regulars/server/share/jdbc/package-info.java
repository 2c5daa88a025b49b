/** Shares in SQL. */
@NullMarked
package dev.regulars.server.share.jdbc;

import org.jspecify.annotations.NullMarked;
