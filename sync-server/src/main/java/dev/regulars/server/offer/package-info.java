/** Stops offers for now, whatever version of the programme a till has, and starts them again. */
@NullMarked
package dev.regulars.server.offer;

import org.jspecify.annotations.NullMarked;
