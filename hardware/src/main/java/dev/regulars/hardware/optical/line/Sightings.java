package dev.regulars.hardware.optical.line;

/** Takes what may be a code on one line. */
interface Sightings {
    void add(double[][] misfits, double begin, double end);
}
