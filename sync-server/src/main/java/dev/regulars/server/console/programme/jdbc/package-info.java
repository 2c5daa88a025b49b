/** How members would move under other rules. */
@NullMarked
package dev.regulars.server.console.programme.jdbc;

import org.jspecify.annotations.NullMarked;
