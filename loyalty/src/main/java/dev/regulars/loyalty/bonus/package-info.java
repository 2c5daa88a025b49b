/**
 * Points: what a sale earns on what was really paid, and how long each lot of them can be spent.
 */
@NullMarked
package dev.regulars.loyalty.bonus;

import org.jspecify.annotations.NullMarked;
