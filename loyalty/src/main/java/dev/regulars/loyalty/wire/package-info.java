/**
 * The one JSON form of everything in this module. Used by every process, so that no two can
 * disagree.
 */
@NullMarked
package dev.regulars.loyalty.wire;

import org.jspecify.annotations.NullMarked;
