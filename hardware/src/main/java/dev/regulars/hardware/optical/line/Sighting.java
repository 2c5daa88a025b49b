package dev.regulars.hardware.optical.line;

/**
 * What one line may have seen: for each character of a code, how badly each symbol fits.
 *
 * @param misfits per character, per symbol of its alphabet: squared differences in modules
 * @param begin where on the line it begins
 * @param end where it ends; before its begin when the line was walked from the other end
 */
record Sighting(ScanLine line, double[][] misfits, double begin, double end) {

    int characters() {
        return misfits.length;
    }

    double length() {
        return Math.abs(end - begin);
    }

    /** Whether both can be the same bars, seen by lines beside each other. */
    boolean besides(Sighting other) {
        double apart = Math.abs(line.offset() - other.line.offset());
        double allowed = 0.04 * length() + 1.2 * apart;
        return characters() == other.characters()
                && (begin < end) == (other.begin < other.end)
                && Math.abs(begin - other.begin) <= allowed
                && Math.abs(end - other.end) <= allowed
                && Math.abs(length() - other.length()) <= 0.15 * length();
    }
}
