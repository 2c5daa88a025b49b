/** Users and sessions in SQL. */
@NullMarked
package dev.regulars.server.console.login.jdbc;

import org.jspecify.annotations.NullMarked;
