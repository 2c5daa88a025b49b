/**
 * What NFC tags say (NFC Forum NDEF 1.0 and its record types): pure, bounded, and content with
 * anything. Called by whoever got bytes out of a tag; must not know how.
 */
@NullMarked
package dev.regulars.hardware.ndef;

import org.jspecify.annotations.NullMarked;
