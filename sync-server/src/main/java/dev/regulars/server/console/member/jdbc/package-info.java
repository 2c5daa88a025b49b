/** What the pages about members ask the database. */
@NullMarked
package dev.regulars.server.console.member.jdbc;

import org.jspecify.annotations.NullMarked;
