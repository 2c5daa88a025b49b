package dev.regulars.agent.checkout;

import dev.regulars.agent.identify.Coupons;
import dev.regulars.loyalty.programme.CheckedProgramme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codes that a customer showed, each with its offer. */
final class CodesShown {
    private final Coupons coupons;

    CodesShown(Coupons coupons) {
        this.coupons = coupons;
    }

    /** What a quote is told of them, by offer; of several codes of one offer the first counts. */
    Map<String, String> byOffer(CheckedProgramme programme, List<String> codes) {
        var shown = new LinkedHashMap<String, String>();
        for (var code : codes) {
            coupons.find(programme, code)
                    .ifPresent(c -> shown.putIfAbsent(c.offer().id(), c.shown()));
        }
        return shown;
    }

    /** What the till says of each. */
    List<ToldCode> told(CheckedProgramme programme, List<String> codes, String language) {
        var told = new ArrayList<ToldCode>();
        for (var code : codes) {
            told.add(
                    coupons.find(programme, code)
                            .map(c ->
                                    new ToldCode(
                                            code,
                                            c.offer().id(),
                                            "coupon",
                                            "A code for " + c.offer().text(language) + "."))
                            .orElseGet(() -> unknown(code)));
        }
        return told;
    }

    private static ToldCode unknown(String code) {
        return Coupons.isMistyped(code)
                ? new ToldCode(
                        code,
                        null,
                        "damaged",
                        "A character of this code is wrong: compare it with the paper.")
                : new ToldCode(code, null, "unknown", "No offer has this code.");
    }
}
