/**
 * Finds codes in pictures with ZXing: one quick pass, then others that each try something different
 * until one finds a code or the time is over. The one place that knows ZXing's reader.
 */
@NullMarked
package dev.regulars.hardware.optical.zxing;

import org.jspecify.annotations.NullMarked;
