/**
 * What tills must know, numbered: given after commit by one sequencer, read by each till from where
 * it stands. Knows kinds and subjects; what a change says is the business of its source.
 */
@NullMarked
package dev.regulars.server.change;

import org.jspecify.annotations.NullMarked;
