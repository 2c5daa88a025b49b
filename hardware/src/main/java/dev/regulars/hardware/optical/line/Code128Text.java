package dev.regulars.hardware.optical.line;

import java.util.Optional;

/** The characters of a Code 128 and its check, and what they say in the three code sets. */
final class Code128Text {
    private static final double WORST_MEAN = 0.9;
    private static final double LEAST_LEAD = 0.25;
    private static final int SHIFT = 98;
    private static final int TO_C = 99;
    private static final int TO_B = 100;
    private static final int TO_A = 101;
    private static final int FNC_1 = 102;
    private static final int START_A = 103;

    private final StringBuilder text = new StringBuilder();
    private char set;
    private boolean shifted;
    private boolean upperNext;
    private boolean upperAlways;

    private Code128Text(int start) {
        set = (char) ('A' + start - START_A);
    }

    static Optional<String> decode(double[][] misfits) {
        var values = new int[misfits.length];
        double sum = 0;
        double leastLead = Double.MAX_VALUE;
        for (int i = 0; i < values.length; i++) {
            values[i] = Code128.least(misfits[i]);
            sum += misfits[i][values[i]];
            leastLead = Math.min(leastLead, lead(misfits[i], values[i]));
        }
        return sum <= WORST_MEAN * values.length && leastLead >= LEAST_LEAD && checked(values)
                ? read(values)
                : Optional.empty();
    }

    private static double lead(double[] misfits, int best) {
        double second = Double.MAX_VALUE;
        for (int i = 0; i < misfits.length; i++) {
            second = i == best ? second : Math.min(second, misfits[i]);
        }
        return second - misfits[best];
    }

    private static boolean checked(int[] values) {
        if (values.length < 3 || values[0] < START_A) {
            return false;
        }
        int sum = values[0];
        for (int i = 1; i < values.length - 1; i++) {
            if (values[i] >= START_A) {
                return false;
            }
            sum += i * values[i];
        }
        return sum % 103 == values[values.length - 1];
    }

    private static Optional<String> read(int[] values) {
        var reading = new Code128Text(values[0]);
        for (int i = 1; i < values.length - 1; i++) {
            reading.take(values[i]);
        }
        return reading.text.isEmpty() ? Optional.empty() : Optional.of(reading.text.toString());
    }

    private void take(int value) {
        char inSet = shifted ? (set == 'A' ? 'B' : 'A') : set;
        shifted = false;
        if (inSet == 'C' && value < TO_B) {
            text.append((char) ('0' + value / 10)).append((char) ('0' + value % 10));
        } else if (value < 96) {
            letter(inSet, value);
        } else {
            turn(inSet, value);
        }
    }

    private void letter(char inSet, int value) {
        int letter = inSet == 'A' && value >= 64 ? value - 64 : value + ' ';
        boolean upper = upperNext ^ upperAlways;
        upperNext = false;
        text.append((char) (upper ? letter + 128 : letter));
    }

    private void turn(char inSet, int value) {
        switch (value) {
            case SHIFT -> shifted = true;
            case TO_C -> set = 'C';
            case TO_B -> toB(inSet);
            case TO_A -> toA(inSet);
            case FNC_1 -> {}
            default -> {} // FNC 2 and 3 speak to the scanner, not to us
        }
    }

    private void toB(char inSet) {
        if (inSet == 'B') {
            upper();
        } else {
            set = 'B';
        }
    }

    private void toA(char inSet) {
        if (inSet == 'A') {
            upper();
        } else {
            set = 'A';
        }
    }

    /** FNC 4: the next letter, or when said twice all, are from the upper half of ISO 8859-1. */
    private void upper() {
        if (upperNext) {
            upperAlways = !upperAlways;
        }
        upperNext = !upperNext;
    }
}
