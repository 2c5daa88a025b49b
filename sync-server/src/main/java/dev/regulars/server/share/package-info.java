/**
 * Divides what an offer may give in total among the tills, each of which grants its own share
 * without asking. What a share is follows from events alone.
 */
@NullMarked
package dev.regulars.server.share;

import org.jspecify.annotations.NullMarked;
