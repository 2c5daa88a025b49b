/**
 * Sessions at readers as text, and played again. Written where a shop has an odd card, played in
 * tests and demonstrations; nothing of a real card is in them.
 */
@NullMarked
package dev.regulars.hardware.recording;

import org.jspecify.annotations.NullMarked;
