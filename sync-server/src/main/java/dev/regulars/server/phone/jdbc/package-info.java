/** Which phones were given a card, as rows. */
@NullMarked
package dev.regulars.server.phone.jdbc;

import org.jspecify.annotations.NullMarked;
