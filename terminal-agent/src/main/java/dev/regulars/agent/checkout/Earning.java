package dev.regulars.agent.checkout;

import dev.regulars.agent.member.KnownMember;
import dev.regulars.agent.programme.InForce;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.bonus.Spending;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Sale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What each line paid in the end, and what it earned. */
final class Earning {
    private final Programmes programmes;
    private final Shop shop;

    Earning(Programmes programmes, Shop shop) {
        this.programmes = programmes;
        this.shop = shop;
    }

    /**
     * Each line of the sale, in its order. A sale without a member keeps what it would earn in the
     * lowest tier, for whoever claims it.
     *
     * @param shown whose offers that give points count, if they were this member's; absent where
     *     the POS sold without us
     * @param spent points that paid a part of it; absent where none did
     */
    List<PaidLine> lines(
            Sale sale,
            @Nullable KnownMember member,
            @Nullable Quote shown,
            @Nullable Spending spent) {
        var given = given(sale);
        var points = points(rules(shown), sale, member, given, extras(member, shown));
        var spentByLine = ChargedPoints.byLine(sale, spent);
        return sale.lines().stream().map(line -> paid(line, given, points, spentByLine)).toList();
    }

    /** The programme that the lines keep: the one that was shown, or else the one in force. */
    int version(@Nullable Advice shown) {
        return shown != null
                ? shown.quote().version()
                : programmes.inForce().map(p -> p.programme().version()).orElse(0);
    }

    /** Of the version that was shown, as long as the till has it: a later one changes no sale. */
    private Optional<InForce> rules(@Nullable Quote shown) {
        return Optional.ofNullable(shown)
                .flatMap(quote -> programmes.version(quote.version()))
                .or(programmes::inForce);
    }

    private Map<String, Long> points(
            Optional<InForce> rules,
            Sale sale,
            @Nullable KnownMember member,
            Map<String, Money> given,
            Set<String> extras) {
        return rules.map(p ->
                        p.engine()
                                .points(
                                        member == null
                                                ? p.programme().tiers().lowest().id()
                                                : member.facts().tier(),
                                        member == null ? null : member.facts().traits().favourite(),
                                        sale.basket(),
                                        given,
                                        shop.store().country(),
                                        extras))
                .orElseGet(Map::of);
    }

    private static Set<String> extras(@Nullable KnownMember member, @Nullable Quote shown) {
        return member == null || shown == null ? Set.of() : shown.extrasOf(member.id());
    }

    private static Map<String, Money> given(Sale sale) {
        var given = new HashMap<String, Money>();
        sale.given().forEach(g -> given.merge(g.line(), g.amount(), Money::plus));
        return given;
    }

    private static PaidLine paid(
            Line line,
            Map<String, Money> given,
            Map<String, Long> points,
            Map<String, Long> spent) {
        var zero = Money.zero(line.amount().currency());
        var off = given.getOrDefault(line.id(), zero);
        return new PaidLine(
                line.id(),
                line.quantity(),
                line.amount().minus(off),
                points.getOrDefault(line.id(), 0L),
                spent.getOrDefault(line.id(), 0L));
    }
}
