package dev.regulars.server.console;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A share as somebody says it: {@code two in three}, {@code one in nine}. */
record Fraction(int part, int whole) {
    private static final int SMALLEST = 50;
    private static final List<Fraction> SAID = said();

    private static List<Fraction> said() {
        var said = new ArrayList<Fraction>();
        for (int whole = 2; whole <= SMALLEST; whole += whole < 10 ? 1 : whole < 20 ? 5 : 10) {
            said.add(new Fraction(1, whole));
        }
        said.addAll(
                List.of(
                        new Fraction(2, 3),
                        new Fraction(3, 4),
                        new Fraction(2, 5),
                        new Fraction(3, 5),
                        new Fraction(4, 5),
                        new Fraction(9, 10)));
        return List.copyOf(said);
    }

    /** The nearest that somebody says. */
    static Fraction near(double share) {
        return SAID.stream()
                .min(Comparator.comparingDouble(f -> Math.abs(f.value() - share)))
                .orElseThrow();
    }

    private double value() {
        return (double) part / whole;
    }

    String inWords() {
        return Wording.inWords(part) + " in " + Wording.inWords(whole);
    }
}
