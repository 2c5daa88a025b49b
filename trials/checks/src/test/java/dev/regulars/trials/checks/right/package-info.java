/** Rights that head office lends to one till at a time, between real processes. */
@NullMarked
package dev.regulars.trials.checks.right;

import org.jspecify.annotations.NullMarked;
