/** What imports must know of members, in SQL. */
@NullMarked
package dev.regulars.server.imports.jdbc;

import org.jspecify.annotations.NullMarked;
