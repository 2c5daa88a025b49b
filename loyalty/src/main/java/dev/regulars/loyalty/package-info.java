/**
 * What the shop means, for till and HQ alike. Knows no I/O, no framework and no clock of its own.
 */
@NullMarked
package dev.regulars.loyalty;

import org.jspecify.annotations.NullMarked;
