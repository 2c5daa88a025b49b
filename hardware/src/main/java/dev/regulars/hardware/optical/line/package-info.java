/**
 * Bar codes along one line through a picture: edges between the pixels, digits by how well they
 * fit, and agreement of several lines before anything is believed.
 */
@NullMarked
package dev.regulars.hardware.optical.line;

import org.jspecify.annotations.NullMarked;
