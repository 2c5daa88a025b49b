/** Points: what a sale earns on what was really paid. */
@NullMarked
package dev.regulars.loyalty.bonus;

import org.jspecify.annotations.NullMarked;
