package dev.regulars.hardware.optical.line;

import java.util.Arrays;

/**
 * Where a line goes from dark to light and back, between the pixels. Element k lies between edge k
 * and edge k + 1; dark and light take turns.
 */
final class Edges {
    private final double[] at;
    private final boolean darkFirst;
    private final double end;

    private Edges(double[] at, boolean darkFirst, double end) {
        this.at = at;
        this.darkFirst = darkFirst;
        this.end = end;
    }

    /**
     * @param least the contrast of the faintest bar, as a part of the line's
     * @param local 0: an edge is where the line crosses the middle of the shades around it; 1: the
     *     middle of the two it goes between. A blurred narrow bar looks too narrow by the first and
     *     too wide by the second
     */
    static Edges of(float[] shades, double least, double local) {
        var turns = Turns.of(shades, least);
        int count = Math.max(0, turns.count() - 1);
        var at = new double[count];
        for (int i = 0; i < count; i++) {
            at[i] = crossing(shades, turns, i, local);
        }
        return new Edges(at, count > 0 && turns.falls(0), shades.length);
    }

    private static double crossing(float[] shades, Turns turns, int i, double local) {
        double from = turns.shade(i);
        double to = turns.shade(i + 1);
        double middle = (from + to) / 2;
        double level = local * middle + (1 - local) * turns.around(i);
        double low = Math.min(from, to);
        double high = Math.max(from, to);
        double margin = 0.15 * (high - low);
        level = Math.clamp(level, low + margin, high - margin);
        int x = turns.place(i);
        boolean falls = to < from;
        while (x < turns.place(i + 1) - 1
                && (falls ? shades[x + 1] > level : shades[x + 1] < level)) {
            x++;
        }
        double step = shades[x + 1] - shades[x];
        return step == 0 ? x + 0.5 : x + Math.clamp((level - shades[x]) / step, 0.0, 1.0);
    }

    int elements() {
        return Math.max(0, at.length - 1);
    }

    boolean dark(int element) {
        return (element % 2 == 0) == darkFirst;
    }

    /** Where an element begins; the one after the last is where that ends. */
    double at(int element) {
        return at[element];
    }

    double width(int element) {
        return at[element + 1] - at[element];
    }

    /** How much light there is before an element, to the next bar or to the line's end. */
    double quietBefore(int element) {
        return element == 0 ? at[0] : width(element - 1);
    }

    double quietAfter(int element) {
        return element + 1 >= elements() ? end - at[element + 1] : width(element + 1);
    }

    /** The same line walked from its other end. */
    Edges reversed() {
        var mirrored = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            mirrored[i] = end - at[at.length - 1 - i];
        }
        boolean darkLast = elements() > 0 && dark(elements() - 1);
        return new Edges(mirrored, darkLast, end);
    }

    /** From the other end of the line. */
    double mirrored(double position) {
        return end - position;
    }

    @Override
    public String toString() {
        return Arrays.toString(at);
    }
}
