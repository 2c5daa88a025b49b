/** The shop's rules as they were published: checked, signed, kept in every version. */
@NullMarked
package dev.regulars.server.programme;

import org.jspecify.annotations.NullMarked;
