package dev.regulars.hardware.optical.line;

import dev.regulars.hardware.optical.Corner;
import dev.regulars.hardware.optical.Symbology;

/** A bar code that several lines agree on. */
public record Bars(Symbology symbology, String text, Corner begin, Corner end, int lines) {}
