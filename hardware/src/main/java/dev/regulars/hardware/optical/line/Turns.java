package dev.regulars.hardware.optical.line;

import java.util.Arrays;

/** The darkest and lightest places of a line in turn, as far as they differ by enough. */
final class Turns {
    private static final int NEIGHBOURS = 7;
    private static final float FAINTEST = 5;

    private int[] places = new int[64];
    private int count;
    private final float[] shades;

    private Turns(float[] shades) {
        this.shades = shades;
    }

    static Turns of(float[] shades, double least) {
        var turns = new Turns(shades);
        float range = range(shades);
        if (range >= 3 * FAINTEST) {
            turns.find(Math.max(FAINTEST, (float) least * range));
        }
        return turns;
    }

    /** Without the most extreme fiftieth at each end: a glint is no paper. */
    private static float range(float[] shades) {
        var counts = new int[256];
        for (float shade : shades) {
            counts[(int) shade]++;
        }
        int few = shades.length / 50;
        int darkest = 0;
        for (int seen = counts[0]; seen <= few && darkest < 255; seen += counts[darkest]) {
            darkest++;
        }
        int lightest = 255;
        for (int seen = counts[255]; seen <= few && lightest > 0; seen += counts[lightest]) {
            lightest--;
        }
        return lightest - darkest;
    }

    private void find(float least) {
        int darkest = 0;
        int lightest = 0;
        int looksFor = 0; // 1 for a light place, -1 for a dark one, 0 when nothing is known yet
        for (int i = 1; i < shades.length; i++) {
            darkest = shades[i] < shades[darkest] ? i : darkest;
            lightest = shades[i] > shades[lightest] ? i : lightest;
            if (looksFor >= 0 && shades[i] < shades[lightest] - least) {
                add(lightest);
                darkest = i;
                lightest = i;
                looksFor = -1;
            } else if (looksFor <= 0 && shades[i] > shades[darkest] + least) {
                add(darkest);
                darkest = i;
                lightest = i;
                looksFor = 1;
            }
        }
        if (looksFor != 0) {
            add(looksFor > 0 ? lightest : darkest);
        }
    }

    private void add(int place) {
        if (count == places.length) {
            places = Arrays.copyOf(places, 2 * count);
        }
        places[count++] = place;
    }

    int count() {
        return count;
    }

    int place(int turn) {
        return places[turn];
    }

    float shade(int turn) {
        return shades[places[turn]];
    }

    boolean falls(int turn) {
        return shade(turn) > shade(turn + 1);
    }

    /** The middle between the darkest and the lightest of the turns around. */
    double around(int turn) {
        float darkest = 255;
        float lightest = 0;
        for (int i = Math.max(0, turn - NEIGHBOURS);
                i < Math.min(count, turn + NEIGHBOURS + 2);
                i++) {
            darkest = Math.min(darkest, shade(i));
            lightest = Math.max(lightest, shade(i));
        }
        return (darkest + lightest) / 2.0;
    }
}
