package dev.regulars.agent.directory.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.wire.Wire;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes changes into the database of what head office said, within one transaction. It works on
 * JSON that was read as a {@code Change} before it was kept, because making a hundred thousand
 * sheets only to write them down again would cost seconds. The same change twice changes nothing.
 */
final class Applying {
    /** Of every till, under its own name. */
    static final String ALLOWANCE = "AllowanceChanged/";

    /** Each version of it is kept by itself. */
    static final String PROGRAMME = "ProgrammeChanged";

    private static final String STOPPED = "OffersStopped";

    private final Session session;

    Applying(Session session) {
        this.session = session;
    }

    void apply(JsonNode change) {
        var type = change.path("type").asText();
        switch (type) {
            case "SheetChanged" -> sheet(change.path("sheet"));
            case "MemberGone" ->
                    gone(change.path("member").asText(), change.path("into").asText(null));
            case "ProductsChanged" -> {
                for (var product : change.path("products")) {
                    product(product);
                }
            }
            case "AllowanceChanged" -> single(ALLOWANCE + change.path("till").asText(), change);
            case PROGRAMME -> single(type + "/" + change.at("/programme/version").asInt(), change);
            case STOPPED -> stopped(change);
            default -> single(type, change);
        }
    }

    /** What is older than what is known, from a backup or said again, is passed over. */
    private void stopped(JsonNode change) {
        var known =
                session.first(
                        "select body from single where name = ?",
                        row -> Wire.read(Body.read(row.getBytes("body")), OffersStopped.class),
                        STOPPED);
        long number = change.path("number").asLong();
        if (known.filter(before -> before.number() > number).isEmpty()) {
            single(STOPPED, change);
        }
    }

    private void single(String name, JsonNode change) {
        session.run("insert or replace into single values (?, ?)", name, body(change));
    }

    void reached(Known.Reach reach) {
        session.run("insert or replace into reach values (1, ?)", Body.of(Wire.bytes(reach)));
    }

    private void sheet(JsonNode sheet) {
        var member = sheet.path("member").asText();
        session.run("delete from gone where member = ?", member);
        session.run("delete from card where member = ?", member);
        session.run(
                """
                insert into sheet values (?, ?)
                on conflict (member) do update set body = excluded.body
                """,
                member,
                body(sheet));
        for (var card : sheet.path("cards")) {
            session.run(
                    "insert or replace into card values (?, ?, ?)",
                    card.path("hash").path("hex").asText(),
                    card.path("hash").path("keyVersion").asInt(),
                    member);
        }
    }

    private void gone(String member, @Nullable String livesOn) {
        session.run("delete from sheet where member = ?", member);
        session.run("delete from card where member = ?", member);
        session.run("insert or replace into gone values (?, ?)", member, livesOn);
    }

    private void product(JsonNode product) {
        session.run(
                "insert or replace into product values (?, ?)",
                product.path("sku").asText(),
                body(product));
    }

    private static byte[] body(JsonNode json) {
        return Body.of(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
