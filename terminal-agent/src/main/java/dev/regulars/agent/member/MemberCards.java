package dev.regulars.agent.member;

import dev.regulars.agent.member.MemberCard.Today;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.loyalty.programme.TierRule;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws a member for the cashier. */
public final class MemberCards {
    private final Programmes programmes;
    private final Shop shop;

    public MemberCards(Programmes programmes, Shop shop) {
        this.programmes = programmes;
        this.shop = shop;
    }

    /** What a cashier sees of them today. */
    public MemberCard of(KnownMember member) {
        var facts = member.facts();
        var today = Days.of(facts, shop.today());
        return new MemberCard(
                member.id(),
                member.person() == null ? null : member.person().firstName(),
                facts.tier(),
                tierName(facts.tier()),
                tierRank(facts.tier()),
                facts.enrolledOn(),
                member.approach() ? greeting(member, today) : null,
                today,
                facts.bonus(),
                facts.assurance(),
                member.approach(),
                member.provisional(),
                member.asOf());
    }

    /** What people call a tier in the store's language. */
    public String tierName(String tier) {
        return rule(tier).map(rule -> rule.name(shop.store().language())).orElse(tier);
    }

    private int tierRank(String tier) {
        return programmes.inForce().map(p -> p.programme().tiers().rank(tier) + 1).orElse(1);
    }

    private Optional<TierRule> rule(String tier) {
        return programmes.inForce().flatMap(p -> p.programme().tiers().tier(tier));
    }

    private static String greeting(KnownMember member, List<Today> today) {
        boolean fresh =
                member.provisional() || today.stream().anyMatch(t -> t.kind().equals("new"));
        var hello = (fresh ? "Welcome" : "Welcome back") + named(member.person()) + ".";
        return today.stream()
                .filter(t -> !t.kind().equals("new"))
                .findFirst()
                .map(t -> hello + " " + t.text() + ".")
                .orElse(hello);
    }

    private static String named(dev.regulars.loyalty.member.@Nullable CashierPart person) {
        return person == null ? "" : ", " + person.firstName();
    }
}
