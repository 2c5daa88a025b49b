package dev.regulars.agent.checkout;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.agent.api.JsonBody;
import dev.regulars.agent.api.Refused;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.GivenAdjustment;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.loyalty.wire.Wire;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/** Reads baskets and sales that a POS sends, and fills in what it may leave out. */
final class SaleBody {
    private static final List<String> NEEDED =
            List.of("id", "sku", "quantity", "unitPrice", "amount");
    private static final List<String> NEEDED_OF_GIVEN = List.of("id", "offer", "line", "amount");

    private SaleBody() {}

    static Basket basket(JsonBody body, Currency usual) {
        if (!body.names("lines")) {
            throw body.missing("lines");
        }
        completeLines(body);
        body.tree().put("currency", body.currency().orElse(usual).getCurrencyCode());
        return Wire.read(body.tree(), Basket.class);
    }

    /**
     * @param today the store's business date, where the POS names none
     * @param mode where the POS names none
     */
    static Sale sale(
            JsonBody body, String posSaleId, Currency usual, LocalDate today, String mode) {
        var basket = basket(body, usual);
        var tree = body.tree();
        var said = body.optionalText("posSaleId").orElse(posSaleId);
        if (!said.equals(posSaleId)) {
            throw Refused.unreadable("posSaleId is " + posSaleId + " in the path, not " + said);
        }
        body.list("given").forEach(given -> NEEDED_OF_GIVEN.forEach(given::text));
        tree.put("posSaleId", posSaleId);
        orElse(tree, "businessDate", today.toString());
        orElse(tree, "mode", mode);
        orElse(tree, "rounding", "0");
        if (!body.has("total")) {
            tree.put("total", total(basket, tree));
        }
        return Wire.read(tree, Sale.class);
    }

    private static String total(Basket basket, ObjectNode tree) {
        tree.put("total", "0");
        var given = Wire.read(tree, Sale.class).given();
        var off = given.stream().map(GivenAdjustment::amount).toList();
        return off.stream().reduce(basket.total(), (total, one) -> total.minus(one)).plain();
    }

    private static void completeLines(JsonBody body) {
        if (body.tree().path("lines").size() > Basket.MOST_LINES) {
            throw Refused.unreadable(
                    "A basket has at most "
                            + Basket.MOST_LINES
                            + " lines, not "
                            + body.tree().path("lines").size()
                            + ".");
        }
        for (var line : body.list("lines")) {
            NEEDED.forEach(line::text);
            orElse(line.tree(), "unit", "pc");
        }
    }

    private static void orElse(ObjectNode tree, String field, String value) {
        if (!tree.hasNonNull(field)) {
            tree.put(field, value);
        }
    }

    /** The same sale with what the catalogue knows of its lines. */
    static Sale with(Sale sale, List<Line> lines) {
        return new Sale(
                sale.posSaleId(),
                sale.pos(),
                sale.receiptNumber(),
                sale.businessDate(),
                sale.shift(),
                sale.operator(),
                sale.currency(),
                sale.mode(),
                lines,
                sale.given(),
                sale.tenders(),
                sale.rounding(),
                sale.total(),
                sale.found(),
                sale.occurredAt());
    }
}
