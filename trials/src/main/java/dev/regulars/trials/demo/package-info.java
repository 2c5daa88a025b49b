/**
 * The demo: head office, two tills, a sample POS and a sample shop on this machine, until Ctrl-C.
 * Starts everything through {@link dev.regulars.trials.house}; started again, it goes on where it
 * was.
 */
@NullMarked
package dev.regulars.trials.demo;

import org.jspecify.annotations.NullMarked;
