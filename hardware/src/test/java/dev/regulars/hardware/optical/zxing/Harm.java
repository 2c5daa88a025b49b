package dev.regulars.hardware.optical.zxing;

/** What a camera, a printer and a shop's lights do to a code. */
enum Harm {
    NONE,
    BLUR,
    SLANT,
    SKEW,
    NOISE,
    INVERSION,
    FAINTNESS,
    GLARE,
    SMALLNESS,
    ALL_OF_IT
}
