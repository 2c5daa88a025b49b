package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.code.CouponCode;
import dev.regulars.loyalty.code.PrintedCode;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.OfferCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** The codes that a customer shows. Whether a single-use one was used before is not known here. */
final class CodeOption {
    @Option(
            names = "--code",
            paramLabel = "CODE",
            description =
                    "A code that the customer shows: a general one, a single-use one as head office"
                            + " made it, or the id of an offer, for any one of its single-use"
                            + " codes. May be said again.")
    private List<String> codes = List.of();

    /**
     * What a quote is told of them, by offer; of several codes of one offer the first counts.
     *
     * @throws IllegalArgumentException with a sentence when no offer has a code
     */
    Map<String, String> byOffer(CheckedProgramme programme) {
        var shown = new LinkedHashMap<String, String>();
        for (var code : codes) {
            show(code.strip(), programme, shown);
        }
        return shown;
    }

    private static void show(String code, CheckedProgramme programme, Map<String, String> shown) {
        for (var offer : programme.offers()) {
            if (offer.code() instanceof OfferCode.General general && general.isTyped(code)) {
                shown.putIfAbsent(offer.id(), general.text());
                return;
            }
        }
        if (CouponCode.looksLike(code)) {
            var coupon = coupon(code);
            var offer = ofSingleUse(programme, id -> coupon.mayBeOf(id), code);
            shown.putIfAbsent(offer.id(), String.valueOf(coupon.number()));
        } else {
            var offer = ofSingleUse(programme, code::equals, code);
            shown.putIfAbsent(offer.id(), "1");
        }
    }

    private static CouponCode coupon(String code) {
        return PrintedCode.read(code)
                .map(CouponCode.class::cast)
                .orElseThrow(() ->
                        new IllegalArgumentException(
                                "--code: a character of "
                                        + code
                                        + " is wrong: compare it with"
                                        + " the paper"));
    }

    private static Offer ofSingleUse(
            CheckedProgramme programme, Predicate<String> isIt, String code) {
        return programme.offers().stream()
                .filter(offer -> offer.code() instanceof OfferCode.SingleUse)
                .filter(offer -> isIt.test(offer.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(unknown(programme, code)));
    }

    private static String unknown(CheckedProgramme programme, String code) {
        var all =
                programme.offers().stream()
                        .flatMap(offer ->
                                switch (offer.code()) {
                                    case null -> Stream.<String>empty();
                                    case OfferCode.General(var text) -> Stream.of(text);
                                    case OfferCode.SingleUse _ ->
                                            Stream.of(offer.id() + " (single-use)");
                                })
                        .collect(Collectors.joining(", "));
        return "--code: no offer has the code '"
                + code
                + (all.isEmpty() ? "'; none asks for one" : "'; there are " + all);
    }
}
