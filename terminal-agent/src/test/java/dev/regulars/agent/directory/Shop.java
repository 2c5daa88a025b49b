package dev.regulars.agent.directory;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.regulars.agent.journal.Draft;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.RequestKey;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.ProductsChanged;
import dev.regulars.loyalty.sync.Change.SheetChanged;
import dev.regulars.loyalty.wire.Wire;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members, sheets and sales of a small shop, for tests. */
public final class Shop {
    public static final Currency EUR = Currency.getInstance("EUR");
    public static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    public static final Instant AS_OF = Instant.parse("2026-03-02T11:00:00Z");

    private static final String REGULAR =
            """
            {"tier":"regular","enrolledOn":"2025-03-02","currency":"EUR","profiling":true,
             "approach":true,"language":"en"}
            """;

    private Shop() {}

    public static MemberId member(String name) {
        return new MemberId(name);
    }

    /** A card hash that is told from others by its number. */
    public static CardHash hash(int number) {
        return new CardHash(1, "%032x".formatted(number));
    }

    public static Card card(int number) {
        return new Card(hash(number), "club card", Assurance.LOW, null, false);
    }

    public static Sheet sheet(String member, long revision, Card... cards) {
        return sheet(member, revision, Map.of(), null, cards);
    }

    public static Sheet sheet(
            String member,
            long revision,
            Map<ProducerId, Included> includes,
            @Nullable Ciphertext memberKey,
            Card... cards) {
        var json = (ObjectNode) Wire.parse(REGULAR);
        json.put("member", member).put("account", member);
        json.put("bonus", revision).put("revision", revision);
        json.set("cards", Wire.tree(List.of(cards)));
        json.set("includes", Wire.tree(includes));
        if (memberKey != null) {
            json.set("memberKey", Wire.tree(memberKey));
        }
        return Wire.read(json, Sheet.class);
    }

    /** Anna with card 1, Bo with cards 2 and 3, two articles. */
    public static List<Change> snapshot() {
        return List.of(
                new SheetChanged(sheet("anna", 1, card(1))),
                new SheetChanged(sheet("bo", 1, card(2), card(3))),
                new ProductsChanged(List.of(product("bun"), product("tea"))));
    }

    public static Product product(String sku) {
        return new Product(sku, "a " + sku, "food", null, Set.of(), null);
    }

    public static MemberEnrolled enrolled(String member) {
        return new MemberEnrolled(
                member(member),
                new AccountId(member),
                TODAY,
                null,
                null,
                List.of(),
                "en",
                null,
                "till",
                null);
    }

    public static CardBound bound(String member, int card) {
        return new CardBound(member(member), card(card));
    }

    /** A sale of nothing; its receipt is named after it. */
    public static VisitRecorded visit(String visit, @Nullable String member, Mode mode) {
        var zero = Money.zero(EUR);
        return new VisitRecorded(
                new VisitId(visit),
                member == null ? null : member(member),
                null,
                new Sale(
                        "sale-" + visit,
                        "pos-1",
                        "R-" + visit,
                        TODAY,
                        null,
                        null,
                        EUR,
                        mode,
                        List.of(),
                        List.of(),
                        List.of(),
                        zero,
                        zero,
                        null,
                        null),
                null,
                null,
                0,
                List.of(),
                List.of(),
                0,
                1,
                member == null ? "claim-" + visit : null,
                false,
                null,
                null);
    }

    public static VisitRecorded visit(String visit, @Nullable String member) {
        return visit(visit, member, Mode.LIVE);
    }

    public static List<Draft> drafts(Event... events) {
        return drafts(null, events);
    }

    public static List<Draft> drafts(@Nullable RequestKey request, Event... events) {
        return new ArrayList<>(
                Arrays.stream(events)
                        .map(e -> new Draft(Mode.LIVE, EUR, null, request, e))
                        .toList());
    }

    public static RequestKey request(String key, String bodyHash) {
        return new RequestKey("token-1", "POST /v1/checkouts/{id}/commit", key, bodyHash);
    }
}
