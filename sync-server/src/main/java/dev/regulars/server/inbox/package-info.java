/**
 * The truth at head office: each event once, for ever, in the bytes of its producer. Everything
 * else that is known of members and visits can be made again from here. Knows nothing of what the
 * events mean.
 */
@NullMarked
package dev.regulars.server.inbox;

import org.jspecify.annotations.NullMarked;
