/**
 * From the inbox to what is known: counts events in order, recomputes whom they touched, numbers
 * what changed for the tills. One thread does it, so nothing overtakes anything.
 */
@NullMarked
package dev.regulars.server.projection;

import org.jspecify.annotations.NullMarked;
