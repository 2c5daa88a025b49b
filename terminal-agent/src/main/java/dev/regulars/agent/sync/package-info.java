/**
 * Talks to head office when there is one to talk to: sends what happened, fetches what changed.
 * Nothing at the till waits for it.
 */
@NullMarked
package dev.regulars.agent.sync;

import org.jspecify.annotations.NullMarked;
