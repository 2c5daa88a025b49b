/** How fast a basket is decided: by itself, and within a till that runs. */
@NullMarked
package dev.regulars.trials.bench.quote;

import org.jspecify.annotations.NullMarked;
