/** The grid of who comes how lately and how often, with what they pay. */
@NullMarked
package dev.regulars.server.console.habit;

import org.jspecify.annotations.NullMarked;
