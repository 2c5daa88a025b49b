/** Members in SQL. */
@NullMarked
package dev.regulars.server.member.jdbc;

import org.jspecify.annotations.NullMarked;
