package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.util.HashMap;
import java.util.Map;

/** What an offer gives, as values that fill a sentence. */
final class Gift {
    private Gift() {}

    /** {@code gift} names the phrase; {@code of}, {@code percent} … fill it. */
    static Map<String, String> values(Benefit benefit) {
        var values = new HashMap<String, String>();
        values.put("of", benefit.of().written());
        var whole = benefit.of().kind() == Scope.Kind.BASKET ? "-basket" : "";
        switch (benefit) {
            case Benefit.Percent p -> {
                values.put("gift", "percent" + whole);
                values.put("percent", p.percent().stripTrailingZeros().toPlainString());
            }
            case Benefit.AmountOff a -> {
                values.put("gift", "amount" + whole);
                values.put("off", a.amount().plain());
            }
            case Benefit.CheapestFree c -> {
                values.put("gift", (c.pieces() == 1 ? "cheapest" : "cheapest-many") + whole);
                values.put("pieces", String.valueOf(c.pieces()));
            }
            case Benefit.FreePiece ignored -> values.put("gift", "free");
        }
        return values;
    }
}
