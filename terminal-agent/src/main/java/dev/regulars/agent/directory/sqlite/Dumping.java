package dev.regulars.agent.directory.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.regulars.loyalty.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Consumer;

/** Gives everything in the database of what head office said as changes, one a row. */
final class Dumping {
    private final Session session;

    Dumping(Session session) {
        this.session = session;
    }

    void dump(Consumer<JsonNode> each) {
        session.each("select body from single order by name", Dumping::json, each);
        session.each("select body from product order by sku", Dumping::product, each);
        session.each("select member, lives_on from gone", Dumping::gone, each);
        session.each("select body from sheet", Dumping::sheet, each);
    }

    private static JsonNode sheet(ResultSet row) throws SQLException {
        return JsonNodeFactory.instance
                .objectNode()
                .put("type", "SheetChanged")
                .set("sheet", json(row));
    }

    private static JsonNode product(ResultSet row) throws SQLException {
        var change = JsonNodeFactory.instance.objectNode().put("type", "ProductsChanged");
        change.putArray("products").add(json(row));
        return change;
    }

    private static JsonNode gone(ResultSet row) throws SQLException {
        var change =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("type", "MemberGone")
                        .put("member", row.getString("member"));
        var livesOn = row.getString("lives_on");
        return livesOn == null ? change : change.put("into", livesOn);
    }

    private static JsonNode json(ResultSet row) throws SQLException {
        return Wire.parse(new String(Body.read(row.getBytes("body")), StandardCharsets.UTF_8));
    }
}
