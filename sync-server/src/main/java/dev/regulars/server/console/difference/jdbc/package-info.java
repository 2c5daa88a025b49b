/** Counts differences by kind. */
@NullMarked
package dev.regulars.server.console.difference.jdbc;

import org.jspecify.annotations.NullMarked;
