/**
 * The truth on the till: everything that happened here, in files that are only ever appended to. It
 * is also the outbox. Knows nothing of members, networks or SQLite; whoever must know of an event
 * is told after it is safe.
 */
@NullMarked
package dev.regulars.agent.journal;

import org.jspecify.annotations.NullMarked;
