package dev.regulars.loyalty.decision;

import java.util.List;

/** By line, which offers take something off it, in the order in which they do. */
final class LineOffers {
    private final String[][] byLine;
    private final int total;

    LineOffers(Stack stack, int lines) {
        var many = many(stack, lines);
        byLine = new String[lines][];
        int sum = 0;
        for (int line = 0; line < lines; line++) {
            byLine[line] = new String[many[line]];
            sum += many[line];
        }
        total = sum;
        fill(stack, new int[lines]);
    }

    /** Ids of the offers that take something off one line. */
    List<String> of(int line) {
        return List.of(byLine[line]);
    }

    /** How many that is for all lines together. */
    int total() {
        return total;
    }

    private static int[] many(Stack stack, int lines) {
        var many = new int[lines];
        for (var given : stack.given()) {
            var cut = given.cut();
            for (int i = 0; i < cut.length; i++) {
                many[given.lines()[i]] += cut[i] > 0 ? 1 : 0;
            }
        }
        return many;
    }

    private void fill(Stack stack, int[] filled) {
        for (var given : stack.given()) {
            var offer = given.offer().offer().id();
            var cut = given.cut();
            for (int i = 0; i < cut.length; i++) {
                if (cut[i] > 0) {
                    int line = given.lines()[i];
                    byLine[line][filled[line]++] = offer;
                }
            }
        }
    }
}
