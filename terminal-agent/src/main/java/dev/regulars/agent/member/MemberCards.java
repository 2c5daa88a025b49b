package dev.regulars.agent.member;

import dev.regulars.agent.member.MemberCard.Today;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.programme.Speech;
import dev.regulars.loyalty.explanation.Occasion;
import dev.regulars.loyalty.explanation.Occasions;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.programme.TierRule;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Draws a member for the cashier. */
public final class MemberCards {
    private final Programmes programmes;
    private final Shop shop;
    private final Speech speech;

    public MemberCards(Programmes programmes, Shop shop, Speech speech) {
        this.programmes = programmes;
        this.shop = shop;
        this.speech = speech;
    }

    /** What a cashier sees of them today. */
    public MemberCard of(KnownMember member) {
        var facts = member.facts();
        var date = shop.today();
        var occasions = Occasions.of(facts, date);
        var firstName = member.person() == null ? null : member.person().firstName();
        return new MemberCard(
                member.id(),
                firstName,
                facts.tier(),
                tierName(facts.tier()),
                tierRank(facts.tier()),
                facts.enrolledOn(),
                member.approach() ? speech.now().greeting(firstName, occasions, date) : null,
                occasions.stream().map(occasion -> today(occasion, date)).toList(),
                member.approach() ? nextTier(facts, date) : null,
                facts.bonus(),
                facts.assurance(),
                member.approach(),
                member.provisional(),
                member.asOf(),
                MemberCard.Points.of(member.points()));
    }

    /** What people call a tier in the store's language. */
    public String tierName(String tier) {
        return rule(tier).map(rule -> rule.name(shop.store().language())).orElse(tier);
    }

    private @Nullable String nextTier(Facts facts, LocalDate date) {
        return programmes
                .inForce()
                .flatMap(p -> p.goals().next(facts, date))
                .map(next -> speech.now().nextTier(next, shop.store().currency()))
                .orElse(null);
    }

    private int tierRank(String tier) {
        return programmes.inForce().map(p -> p.programme().tiers().rank(tier) + 1).orElse(1);
    }

    private Optional<TierRule> rule(String tier) {
        return programmes.inForce().flatMap(p -> p.programme().tiers().tier(tier));
    }

    private Today today(Occasion occasion, LocalDate date) {
        var kind = occasion.kind().name().toLowerCase(Locale.ROOT);
        return new Today(kind, occasion.date(), speech.now().occasion(occasion, date));
    }
}
