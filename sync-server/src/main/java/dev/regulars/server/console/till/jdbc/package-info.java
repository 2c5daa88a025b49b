/** What tills have applied of what changed. */
@NullMarked
package dev.regulars.server.console.till.jdbc;

import org.jspecify.annotations.NullMarked;
