/** Which codes a member was given, as rows. */
@NullMarked
package dev.regulars.server.code.jdbc;

import org.jspecify.annotations.NullMarked;
