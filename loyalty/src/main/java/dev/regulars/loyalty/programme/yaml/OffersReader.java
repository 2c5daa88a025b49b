package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.condition.ConditionCompiler.Use;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.programme.Audience;
import dev.regulars.loyalty.programme.Benefit;
import dev.regulars.loyalty.programme.Funder;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.Show;
import dev.regulars.loyalty.programme.Stacking;
import dev.regulars.loyalty.programme.Total;
import dev.regulars.loyalty.programme.yaml.LimitReader.Limits;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** {@code offers}, in the order in which they are decided. */
final class OffersReader {
    private static final int LONGEST_TEXT = 32;
    private static final Pattern SUPPLIER = Pattern.compile("supplier:(.{1,60})");

    private final ConditionReader conditions;
    private final AudienceReader audiences;
    private final BenefitReader benefits;
    private final Currency currency;

    OffersReader(
            ConditionReader conditions, KnownNames known, Currency currency, boolean givesPoints) {
        this.conditions = conditions;
        this.currency = currency;
        audiences = new AudienceReader(conditions.tierNames(), known.segments());
        benefits = new BenefitReader(known, currency, givesPoints);
    }

    List<Offer> read(Value value) {
        var offers = new ArrayList<Offer>();
        var ids = new HashSet<String>();
        var places = value.list();
        for (var element : places) {
            var section = element.section();
            var offer = offer(section);
            if (section.has("id") && !ids.add(offer.id())) {
                section.mistakeAt("id", "two offers are called '" + offer.id() + "'");
            }
            warn(section, offer);
            offers.add(offer);
        }
        Groups.check(value, places, offers);
        Budgets.check(places, offers);
        new Shadows(conditions.logic()).check(places, offers);
        return offers;
    }

    private Offer offer(Section section) {
        var limits = limits(section);
        var benefit = benefits.read(section.required("give"));
        if (limits.total() instanceof Total.Budget && !(benefit instanceof Benefit.Cut)) {
            section.mistakeAt("limit", "a budget is for money off, and this offer takes none off");
        }
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
                        benefit,
                        limits.member(),
                        section.optional("stacks")
                                .map(StackingReader::read)
                                .orElse(new Stacking.WithOthers()),
                        stores(section),
                        section.optional("funded-by")
                                .map(OffersReader::funder)
                                .orElse(Funder.HEAD_OFFICE),
                        section.optional("show")
                                .map(v -> Words.choice(v, TiersReader.SHOW))
                                .orElse(Show.CUSTOMER),
                        limits.total(),
                        section.optional("code")
                                .map(v -> CodeReader.read(v, limits.offline()))
                                .orElse(null));
        section.close();
        return offer;
    }

    private Limits limits(Section section) {
        boolean singleUse = CodeReader.isSingleUse(section);
        return section.optional("limit")
                .map(v -> LimitReader.read(v, currency, singleUse))
                .orElse(Limits.NONE);
    }

    private static Set<String> stores(Section section) {
        return section.optional("store")
                .map(v -> v.oneOrMore().stream().map(Words::name).collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private static Funder funder(Value value) {
        var text = value.isSingle() ? value.text() : "";
        var supplier = SUPPLIER.matcher(text);
        if (supplier.matches()) {
            return new Funder(Funder.Kind.SUPPLIER, supplier.group(1).strip());
        }
        switch (text) {
            case "hq" -> {
                return Funder.HEAD_OFFICE;
            }
            case "store" -> {
                return new Funder(Funder.Kind.STORE, null);
            }
            default -> value.isNot("hq, store or 'supplier:NAME'");
        }
        return Funder.HEAD_OFFICE;
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
