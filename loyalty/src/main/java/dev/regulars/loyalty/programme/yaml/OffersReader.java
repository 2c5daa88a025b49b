package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Show;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** {@code offers}, in the order in which they are decided. */
final class OffersReader {
    private static final int LONGEST_TEXT = 32;
    private static final Map<String, Boolean> STACKS =
            Map.of("exclusive", true, "with-others", false);

    private final ConditionReader conditions;
    private final AudienceReader audiences;
    private final BenefitReader benefits;
    private final Currency currency;

    OffersReader(ConditionReader conditions, KnownNames known, Currency currency) {
        this.conditions = conditions;
        this.currency = currency;
        audiences = new AudienceReader(conditions.tierNames(), known.segments());
        benefits = new BenefitReader(known, currency);
    }

    List<Offer> read(Value value) {
        var offers = new ArrayList<Offer>();
        var ids = new HashSet<String>();
        for (var element : value.list()) {
            var section = element.section();
            var offer = offer(section);
            if (section.has("id") && !ids.add(offer.id())) {
                section.mistakeAt("id", "two offers are called '" + offer.id() + "'");
            }
            warn(section, offer);
            offers.add(offer);
        }
        return offers;
    }

    private Offer offer(Section section) {
        var offer =
                new Offer(
                        Words.name(section.required("id")),
                        section.optional("text")
                                .map(v -> Words.texts(v, LONGEST_TEXT))
                                .orElse(Map.of()),
                        audiences.read(section),
                        PeriodReader.read(section),
                        section.optional("when")
                                .flatMap(v -> conditions.read(v, Use.OFFER))
                                .orElse(null),
                        benefits.read(section.required("give")),
                        section.optional("limit")
                                .map(v -> LimitReader.read(v, currency))
                                .orElse(null),
                        section.optional("stacks").map(v -> Words.choice(v, STACKS)).orElse(false),
                        section.optional("show")
                                .map(v -> Words.choice(v, TiersReader.SHOW))
                                .orElse(Show.CUSTOMER));
        section.close();
        return offer;
    }

    /** A "no" to everything but the terms should cost no welcome and no birthday. */
    private static void warn(Section section, Offer offer) {
        if (!isWelcome(offer) && offer.period().birthday() == null) {
            return;
        }
        var what = offer.period().birthday() == null ? "a welcome" : "a birthday offer";
        for (var key : List.of("consent", "segment", "experiment")) {
            if (section.has(key)) {
                section.warnAt(
                        key,
                        what
                                + " should not depend on consent to "
                                + purpose(offer.audience())
                                + ": who says no to it would get none");
            }
        }
    }

    private static boolean isWelcome(Offer offer) {
        var when = offer.when();
        return offer.id().contains("welcome")
                || when != null && when.text().contains("daysSinceEnrolment");
    }

    private static String purpose(Audience audience) {
        return audience.consent() == Purpose.MARKETING ? "marketing" : "profiling";
    }
}
