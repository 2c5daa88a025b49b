/** A till hands over its events: what is kept, what is told back. */
@NullMarked
package dev.regulars.server.push;

import org.jspecify.annotations.NullMarked;
