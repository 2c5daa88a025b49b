package dev.regulars.loyalty.programme;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Which numbers are payment cards': 12 to 19 digits in a payment range with a valid Luhn digit. */
public final class PaymentNumbers {
    private static final int SHORTEST = 12;
    private static final int LONGEST = 19;

    /** What payment card numbers begin with. */
    private static final List<String> RANGES =
            Stream.concat(
                            Arrays.stream(
                                    ("34 37 30 36 38 39 35 4 51 52 53 54 55 50 56 57 58 60 62 64 65"
                                                    + " 67 81")
                                            .split(" ")),
                            IntStream.rangeClosed(2221, 2720).mapToObj(String::valueOf))
                    .toList();

    private PaymentNumbers() {}

    /** Whether some payment card has a number that this format accepts. */
    public static boolean satisfy(CardFormat format) {
        return format.length() >= SHORTEST
                && format.length() <= LONGEST
                && RANGES.stream()
                        .anyMatch(range ->
                                range.startsWith(format.prefix())
                                        || format.prefix().startsWith(range));
    }
}
