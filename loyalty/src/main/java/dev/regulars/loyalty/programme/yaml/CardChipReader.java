package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.CardChip;
import java.util.Locale;
import java.util.Optional;

/** {@code chip: { aid: F0524547554C415253, file: '0001' }}: where a smart card has its number. */
final class CardChipReader {
    private CardChipReader() {}

    /** Empty when the card has no chip, or what is said of it has mistakes. */
    static Optional<CardChip> read(Section card) {
        return card.optional("chip").flatMap(value -> chip(value.section()));
    }

    private static Optional<CardChip> chip(Section chip) {
        var aid = chip.required("aid");
        var file = chip.required("file");
        boolean good = isGoodAid(aid) & isGoodFile(file);
        chip.close();
        return good ? Optional.of(new CardChip(hex(aid), hex(file))) : Optional.empty();
    }

    private static boolean isGoodAid(Value aid) {
        boolean named = CardChip.isAid(hex(aid));
        if (!named && aid.isSingle()) {
            aid.isNot(
                    "10 to 32 hexadecimal digits, two for each byte, such as F0524547554C415253,");
        }
        boolean payment = CardChip.isOfPayment(hex(aid));
        if (payment) {
            aid.mistake("payment cards have such an application, and they are refused");
        }
        return named && !payment;
    }

    private static boolean isGoodFile(Value file) {
        boolean named = CardChip.isFile(hex(file));
        if (!named && file.isSingle()) {
            file.isNot("four hexadecimal digits, such as '0001',");
        }
        return named;
    }

    private static String hex(Value value) {
        return value.isSingle() ? value.text().toUpperCase(Locale.ROOT) : "";
    }
}
