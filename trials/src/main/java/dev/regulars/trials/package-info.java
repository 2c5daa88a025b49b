/** The house put to use: the demo and the tour. Uses every module; no module uses it. */
@NullMarked
package dev.regulars.trials;

import org.jspecify.annotations.NullMarked;
