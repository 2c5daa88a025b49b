package dev.regulars.trials.bench.quote;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A chain's programme: 1,000 offers that share 200 conditions. */
final class ManyOffers {
    private static final int OFFERS = 1_000;
    private static final int CONDITIONS = 200;

    private ManyOffers() {}

    static String yaml() {
        var frame = FiftyOffers.yaml();
        var head = frame.substring(0, frame.indexOf("offers:"));
        return IntStream.range(0, OFFERS)
                .mapToObj(ManyOffers::offer)
                .collect(Collectors.joining("", head + "offers:\n", ""));
    }

    private static String offer(int number) {
        return "  - { id: offer-%d, when: \"%s\", give: { percent: 5, of: 'sku:s%d' } }%n"
                .formatted(number, condition(number % CONDITIONS), number);
    }

    private static String condition(int number) {
        var sum = "amountOf('category:c%d') + amountOf('category:d') >= money('%d.00')";
        return switch (number % 4) {
            case 0 -> "basket.total >= money('%d.00') && visits(30) >= 2".formatted(number + 1);
            case 1 -> sum.formatted(number, number + 1);
            case 2 -> "piecesOf('sku:p%d') >= 2 || 'steady' in segments".formatted(number);
            default -> "visits(90) * 2 > visits(365) && bonus >= %d".formatted(number + 1);
        };
    }
}
