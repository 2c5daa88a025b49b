package dev.regulars.trials.checks.payment;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A number that could be a payment card's, and what a reader would give of such a card.
 *
 * @param number 12 to 19 digits of which the last is right by Luhn
 */
record PaymentCard(String number) {
    private static final List<String> RANGES =
            List.of(
                    "34", "37", "30", "36", "38", "39", "35", "4", "51", "55", "2221", "2720", "50",
                    "56", "58", "60", "62", "64", "65", "67", "81");

    /** What the schemes publish to be tried with. */
    private static final List<String> PUBLISHED =
            List.of(
                    "4111111111111111",
                    "4012888888881881",
                    "4222222222222",
                    "5555555555554444",
                    "5105105105105100",
                    "2223003122003222",
                    "378282246310005",
                    "371449635398431",
                    "6011111111111117",
                    "6011000990139424",
                    "30569309025904",
                    "38520000023237",
                    "3530111333300000",
                    "6759649826438453",
                    "6200000000000005");

    /** The published ones, and others made up in turn for each range and length. */
    static List<PaymentCard> made(int count, long seed) {
        var random = new Random(seed);
        return Stream.concat(
                        PUBLISHED.stream(),
                        IntStream.iterate(0, i -> i + 1)
                                .mapToObj(i -> made(RANGES.get(i % RANGES.size()), random)))
                .limit(count)
                .map(PaymentCard::new)
                .toList();
    }

    /** As a reader for stripes gives a swipe: two tracks with their sentinels. */
    String swipe() {
        return track1() + track2();
    }

    String track1() {
        return "%B" + number + "^DOE/JANE^3012101123400000?";
    }

    String track2() {
        return ";" + number + "=30121011234?";
    }

    /** A swipe by a reader that types: before each key the milliseconds since the last, here 0. */
    String keys() {
        return track2().chars()
                .mapToObj(key -> "\0" + (char) key)
                .collect(Collectors.joining("", "", "\0\r"));
    }

    /** As it is printed on the card, which is how people key it. */
    String keyed() {
        return number.replaceAll("(.{4})(?=.)", "$1 ");
    }

    private static String made(String range, Random random) {
        int length = range.equals("34") || range.equals("37") ? 15 : 13 + random.nextInt(7);
        var number = new StringBuilder(range);
        while (number.length() < length - 1) {
            number.append((char) ('0' + random.nextInt(10)));
        }
        return number.append(luhn(number)).toString();
    }

    private static int luhn(CharSequence digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return (10 - sum % 10) % 10;
    }
}
