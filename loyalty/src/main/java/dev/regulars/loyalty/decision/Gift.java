package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.offer.Values;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Scope;
import java.math.BigDecimal;

/** What an offer gives, as values that fill a sentence. */
final class Gift {
    private Gift() {}

    /** {@code gift} names the phrase; {@code of}, {@code percent} … fill it. */
    static Values values(Benefit benefit) {
        var whole = benefit.of().kind() == Scope.Kind.BASKET ? "-basket" : "";
        var gift =
                switch (benefit) {
                    case Benefit.Percent p ->
                            values("percent" + whole, "percent", plain(p.percent()));
                    case Benefit.AmountOff a -> values("amount" + whole, "off", a.amount().plain());
                    case Benefit.CheapestFree c ->
                            values(
                                    (c.pieces() == 1 ? "cheapest" : "cheapest-many") + whole,
                                    "pieces",
                                    String.valueOf(c.pieces()));
                    case Benefit.FreePiece ignored -> Values.of("gift", "free");
                    case Benefit.FixedPrice f ->
                            values("price" + whole, "price", f.price().plain());
                    case Benefit.BuyGet b ->
                            values("buy-get" + whole, "all", String.valueOf(b.buy() + b.get()))
                                    .with("buy", String.valueOf(b.buy()));
                    case Benefit.MorePoints m ->
                            values("points-times" + whole, "times", plain(m.times()));
                    case Benefit.Points p -> values("points", "points", String.valueOf(p.points()));
                    case Benefit.Treatment t -> values("treatment", "treatment", t.name());
                };
        return gift.with("of", benefit.of().written());
    }

    private static Values values(String gift, String name, String text) {
        return Values.of("gift", gift, name, text);
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
