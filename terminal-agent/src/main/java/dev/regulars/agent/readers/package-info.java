/**
 * The {@code readers} command: what is plugged in, what happens there, what is wrong. Used by
 * people who set up a till; knows nothing of members or sales.
 */
@NullMarked
package dev.regulars.agent.readers;

import org.jspecify.annotations.NullMarked;
