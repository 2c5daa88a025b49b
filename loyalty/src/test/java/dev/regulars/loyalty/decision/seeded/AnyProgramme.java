package dev.regulars.loyalty.decision.seeded;

import dev.regulars.loyalty.bonus.BonusRule;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.LegalRule;
import dev.regulars.loyalty.programme.LegalRule.Ban;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.loyalty.programme.Rollout;
import dev.regulars.loyalty.programme.yaml.SampleProgramme;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A programme of some offers, with points that can be spent or not. */
final class AnyProgramme {
    /** The last is by invitation. */
    static final List<String> TIERS = List.of("member", "regular", "ambassador", "friend");

    private static final CheckedProgramme FRAME =
            SampleProgramme.checked(
                    """
                    programme: any
                    defaults: { currency: EUR, zone: Europe/Oslo, language: en }
                    cards: [ { name: club card, prefix: '9801', length: 16, check: luhn } ]
                    consent: { terms: v1, profiling: v1, marketing: v1 }
                    tiers:
                      - id: member
                      - { id: regular, when: 'visits(365) >= 6', grace: 60d }
                      - { id: ambassador, when: 'visits(365) >= 12', grace: 90d }
                      - { id: friend, invitation: true }
                    offers: []
                    """);
    private static final List<LegalRule> LEGAL =
            List.of(
                    new LegalRule("SE", "wine", Set.of(Ban.DISCOUNT)),
                    new LegalRule("NO", "wine", Set.of(Ban.values())),
                    new LegalRule("DE", "c", Set.of(Ban.BONUS_PAYMENT)),
                    new LegalRule("DE", "wine", Set.of(Ban.EARN)));

    private AnyProgramme() {}

    static CheckedProgramme of(Dice dice) {
        var offers = new ArrayList<Offer>();
        int count = dice.from(1, 9);
        for (int i = 0; i < count; i++) {
            offers.add(AnyOffer.of("o" + i, dice));
        }
        return with(offers, earn(dice), redeem(dice));
    }

    /** One with these offers and rules, whatever else there is left as it always is. */
    static CheckedProgramme with(
            List<Offer> offers, @Nullable BonusRule earn, @Nullable RedeemRule redeem) {
        return new CheckedProgramme(
                FRAME.format(),
                FRAME.programme(),
                1,
                FRAME.name(),
                FRAME.defaults(),
                FRAME.enrolment(),
                FRAME.cards(),
                FRAME.tags(),
                FRAME.consent(),
                FRAME.tiers(),
                earn,
                offers,
                LEGAL,
                Rollout.ALWAYS,
                redeem);
    }

    private static @Nullable BonusRule earn(Dice dice) {
        if (dice.oneIn(12)) {
            return null;
        }
        int lasts = dice.any(0, 30, 365);
        var times = Map.of("regular", new BigDecimal("1.5"), "ambassador", BigDecimal.TWO);
        return new BonusRule(
                dice.any(1, 3, 10),
                dice.any(new Money(100, Dice.EUR), dice.money(999)),
                times,
                lasts,
                dice.any(0, 0, 3));
    }

    private static @Nullable RedeemRule redeem(Dice dice) {
        if (dice.oneIn(4)) {
            return null;
        }
        return new RedeemRule(
                dice.any(new Money(100, Dice.EUR), dice.money(50)),
                dice.any(1, 3, 100, 300),
                dice.any(RedeemRule.As.values()),
                dice.any(1, 3, 200),
                dice.any(1, 7, 50),
                Map.of("en", "Paid with points"),
                AnyLimit.policy(dice));
    }
}
