/**
 * Codes in pictures: what was found, and the port that finds it. Called by whoever has a picture or
 * a webcam's frame; must not know how codes are found, nor what they mean to the shop.
 */
@NullMarked
package dev.regulars.hardware.optical;

import org.jspecify.annotations.NullMarked;
