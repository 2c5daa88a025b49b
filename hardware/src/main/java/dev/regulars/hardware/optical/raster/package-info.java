/**
 * Pictures in shades of grey, and what can be done to one so that a code in it is found more
 * easily. Knows nothing of codes.
 */
@NullMarked
package dev.regulars.hardware.optical.raster;

import org.jspecify.annotations.NullMarked;
