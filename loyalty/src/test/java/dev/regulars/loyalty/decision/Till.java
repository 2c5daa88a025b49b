package dev.regulars.loyalty.decision;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.OfferDecision;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.offer.QuoteContext;
import dev.regulars.loyalty.offer.TillRights;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.sale.Basket;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.LineFlag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A till for tests: a programme, a day, and baskets written in a few words. */
final class Till {
    static final Currency EUR = Currency.getInstance("EUR");
    private static final String LOWEST = "min=";
    static final LocalDate TODAY = LocalDate.parse("2026-03-02");

    private final CheckedProgramme programme;
    private @Nullable OfferEngine engine;
    private LocalDate date = TODAY;
    private String country = "SE";
    private boolean frozen;
    private TillRights rights = TillRights.OFFLINE;
    private Map<String, String> codes = Map.of();
    private long redeem;
    private MemberId member = new MemberId("m-1");

    Till(CheckedProgramme programme) {
        this.programme = programme;
    }

    Till on(String day) {
        date = LocalDate.parse(day);
        return this;
    }

    Till in(String code) {
        country = code;
        return this;
    }

    Till frozen() {
        frozen = true;
        return this;
    }

    Till with(TillRights newRights) {
        rights = newRights;
        return this;
    }

    Till redeeming(long points) {
        redeem = points;
        return this;
    }

    /** By offer. */
    Till showing(Map<String, String> shown) {
        codes = shown;
        return this;
    }

    Till forMember(String id) {
        member = new MemberId(id);
        return this;
    }

    Quote quote(@Nullable Facts facts, String... lines) {
        return engine().quote(facts, basket(lines), context());
    }

    Quote quote(@Nullable Facts facts, Basket basket) {
        return engine().quote(facts, basket, context());
    }

    Quote ifJoined(String... lines) {
        return engine().ifJoined(basket(lines), context());
    }

    private OfferEngine engine() {
        if (engine == null) {
            engine = new OfferEngine(programme);
        }
        return engine;
    }

    QuoteContext context() {
        return new QuoteContext(
                        member,
                        new StoreId("quay"),
                        country,
                        date,
                        LocalTime.of(15, 30),
                        "en",
                        frozen,
                        rights)
                .showing(codes)
                .redeeming(redeem);
    }

    /** A member of the programme for a year, who comes often enough to be no newcomer. */
    Person member() {
        return new Person(
                new Facts(
                        "member",
                        date.minusDays(365),
                        null,
                        Set.of(),
                        programme.windows().stream()
                                .map(d -> new Window(d, 3, new Money(5_000, EUR), date))
                                .toList(),
                        0,
                        List.of(),
                        Assurance.HIGH,
                        true,
                        true,
                        Traits.NONE));
    }

    Person newcomer() {
        return new Person(Newcomer.facts(programme, date));
    }

    static OfferDecision decision(Quote quote, String offer) {
        return quote.offers().stream().filter(o -> o.id().equals(offer)).findFirst().orElseThrow();
    }

    static String why(Quote quote, String offer) {
        return decision(quote, offer).reason().code();
    }

    /** Lines numbered from 1, each {@code sku category quantity[unit] amount [flags] [min=…]}. */
    static Basket basket(String... lines) {
        var read = new java.util.ArrayList<Line>();
        for (var line : lines) {
            read.add(line(String.valueOf(read.size() + 1), line));
        }
        return new Basket(EUR, read);
    }

    static Line line(String id, String text) {
        var words = text.split(" ");
        var quantity = new BigDecimal(words[2].replaceAll("[a-z]", ""));
        var unit = words[2].replaceAll("[-0-9.]", "");
        var flags = EnumSet.noneOf(LineFlag.class);
        Arrays.stream(words)
                .skip(4)
                .filter(w -> !w.startsWith(LOWEST))
                .forEach(w -> flags.add(LineFlag.valueOf(w.toUpperCase(Locale.ROOT))));
        return new Line(
                id,
                words[0],
                null,
                words[1],
                quantity,
                unit.isEmpty() ? "pc" : unit,
                new Money(1, EUR),
                Money.of(words[3], EUR),
                "A",
                null,
                null,
                List.of(),
                flags,
                lowest(words),
                null);
    }

    private static @Nullable Money lowest(String[] words) {
        return Arrays.stream(words)
                .filter(w -> w.startsWith(LOWEST))
                .map(w -> Money.of(w.substring(LOWEST.length()), EUR))
                .findFirst()
                .orElse(null);
    }

    /** Facts that a test changes one by one. */
    record Person(Facts facts) {
        Person tier(String tier) {
            return with(tier, facts.birthday(), facts.segments(), facts.redemptions());
        }

        Person born(String monthDay) {
            return new Person(facts.withBirthday(MonthDay.parse(monthDay)));
        }

        Person points(long points) {
            var f = facts;
            return new Person(
                    new Facts(
                            f.tier(),
                            f.enrolledOn(),
                            f.birthday(),
                            f.segments(),
                            f.windows(),
                            points,
                            f.redemptions(),
                            f.assurance(),
                            f.profiling(),
                            f.marketing(),
                            f.traits()));
        }

        Person segment(String segment) {
            return with(facts.tier(), facts.birthday(), Set.of(segment), facts.redemptions());
        }

        Person used(String offer, String on) {
            var used = new java.util.ArrayList<>(facts.redemptions());
            used.add(new Redemption(offer, LocalDate.parse(on)));
            return with(facts.tier(), facts.birthday(), facts.segments(), used);
        }

        Person with(Traits traits) {
            var f = facts;
            return new Person(
                    new Facts(
                            f.tier(),
                            f.enrolledOn(),
                            f.birthday(),
                            f.segments(),
                            f.windows(),
                            f.bonus(),
                            f.redemptions(),
                            f.assurance(),
                            f.profiling(),
                            f.marketing(),
                            traits));
        }

        Person saysNoToProfiling() {
            var f = facts;
            return new Person(
                    new Facts(
                            f.tier(),
                            f.enrolledOn(),
                            f.birthday(),
                            f.segments(),
                            f.windows(),
                            f.bonus(),
                            f.redemptions(),
                            f.assurance(),
                            false,
                            f.marketing(),
                            f.traits()));
        }

        Person shows(Assurance assurance) {
            var f = facts;
            return new Person(
                    new Facts(
                            f.tier(),
                            f.enrolledOn(),
                            f.birthday(),
                            f.segments(),
                            f.windows(),
                            f.bonus(),
                            f.redemptions(),
                            assurance,
                            f.profiling(),
                            f.marketing(),
                            f.traits()));
        }

        Person withoutWindows() {
            var f = facts;
            return new Person(
                    new Facts(
                            f.tier(),
                            f.enrolledOn(),
                            f.birthday(),
                            f.segments(),
                            List.of(),
                            f.bonus(),
                            f.redemptions(),
                            f.assurance(),
                            f.profiling(),
                            f.marketing(),
                            f.traits()));
        }

        private Person with(
                String tier,
                @Nullable MonthDay birthday,
                Set<String> segments,
                List<Redemption> used) {
            var f = facts;
            return new Person(
                    new Facts(
                            tier,
                            f.enrolledOn(),
                            birthday,
                            segments,
                            f.windows(),
                            f.bonus(),
                            used,
                            f.assurance(),
                            f.profiling(),
                            f.marketing(),
                            f.traits()));
        }
    }
}
