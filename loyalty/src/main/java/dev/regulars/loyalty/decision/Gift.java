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
            case Benefit.FixedPrice f -> {
                values.put("gift", "price" + whole);
                values.put("price", f.price().plain());
            }
            case Benefit.BuyGet b -> {
                values.put("gift", "buy-get" + whole);
                values.put("all", String.valueOf(b.buy() + b.get()));
                values.put("buy", String.valueOf(b.buy()));
            }
            case Benefit.MorePoints m -> {
                values.put("gift", "points-times" + whole);
                values.put("times", m.times().stripTrailingZeros().toPlainString());
            }
            case Benefit.Points p -> {
                values.put("gift", "points");
                values.put("points", String.valueOf(p.points()));
            }
            case Benefit.Treatment t -> {
                values.put("gift", "treatment");
                values.put("treatment", t.name());
            }
        }
        return values;
    }
}
