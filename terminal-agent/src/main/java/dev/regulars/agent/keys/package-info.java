/**
 * The keys on this till: its own, the programme's directory keys, and one key for each member
 * enrolled here. All lie in files of their own beside the journal, closed under a system key that
 * only the agent's account may read, so that destroying a member's key erases them.
 */
@NullMarked
package dev.regulars.agent.keys;

import org.jspecify.annotations.NullMarked;
