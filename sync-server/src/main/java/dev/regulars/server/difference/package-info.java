/**
 * What was seen that should not be: one list of everything that somebody at head office should look
 * at, each thing once. Nothing is corrected here; a receipt is never rewritten.
 */
@NullMarked
package dev.regulars.server.difference;

import org.jspecify.annotations.NullMarked;
