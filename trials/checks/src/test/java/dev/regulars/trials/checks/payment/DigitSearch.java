package dev.regulars.trials.checks.payment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Looks for any ten digits in a row of some numbers, written as Latin-1 or as UTF-16 of either byte
 * order, in bytes of any kind.
 */
final class DigitSearch {
    private static final int RUN = 10;
    private static final long CUT = 1_000_000_000L;

    /** Runs of hardly any different digits, such as 0000000000, are everywhere and say nothing. */
    private static final int DIFFERENT = 4;

    private final Map<Long, String> wanted = new HashMap<>();

    DigitSearch(List<String> numbers) {
        for (var number : numbers) {
            for (int from = 0; from + RUN <= number.length(); from++) {
                var run = number.substring(from, from + RUN);
                if (run.chars().distinct().count() >= DIFFERENT) {
                    wanted.put(Long.parseLong(run), number);
                }
            }
        }
    }

    /** For the numbers of these cards. */
    static DigitSearch of(List<PaymentCard> cards) {
        return new DigitSearch(cards.stream().map(PaymentCard::number).toList());
    }

    /** The numbers of which something is there. */
    TreeSet<String> in(InputStream bytes) throws IOException {
        var found = new TreeSet<String>();
        var adjacent = new Run(found);
        var spaced = List.of(new Run(found), new Run(found));
        int before = -1;
        int parity = 0;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            adjacent.take(b);
            wide(spaced.get(parity), before, b);
            before = b;
            parity = 1 - parity;
        }
        return found;
    }

    TreeSet<String> in(byte[] bytes) throws IOException {
        return in(new ByteArrayInputStream(bytes));
    }

    /** Two bytes of which one is 0 are a character. */
    private static void wide(Run run, int before, int b) {
        run.take(before == 0 ? b : b == 0 ? before : -1);
    }

    /** The digits that came one after the other until now. */
    private final class Run {
        private final TreeSet<String> found;
        private long last;
        private int length;

        Run(TreeSet<String> found) {
            this.found = found;
        }

        void take(int character) {
            if (character < '0' || character > '9') {
                length = 0;
                last = 0;
                return;
            }
            last = last % CUT * 10 + character - '0';
            length++;
            var number = length < RUN ? null : wanted.get(last);
            if (number != null) {
                found.add(number);
            }
        }
    }
}
