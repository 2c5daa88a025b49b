/** Codes in pictures, made and given. */
@NullMarked
package dev.regulars.hardware.optical.zxing;

import org.jspecify.annotations.NullMarked;
