/** Member keys and erasures in SQL. */
@NullMarked
package dev.regulars.server.erasure.jdbc;

import org.jspecify.annotations.NullMarked;
