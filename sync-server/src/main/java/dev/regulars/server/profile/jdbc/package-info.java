/** Accounts and profiles in SQL. */
@NullMarked
package dev.regulars.server.profile.jdbc;

import org.jspecify.annotations.NullMarked;
