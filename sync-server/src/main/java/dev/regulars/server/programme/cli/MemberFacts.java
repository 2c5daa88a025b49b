package dev.regulars.server.programme.cli;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Referral;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.Offer;
import dev.regulars.loyalty.programme.ReferralSide;
import dev.regulars.loyalty.programme.TierLadder;
import dev.regulars.loyalty.programme.TierStanding;
import dev.regulars.loyalty.wire.UnreadableJson;
import dev.regulars.server.programme.cli.MemberJson.VisitJson;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Works out what a programme asks of a member, from what was written down. */
final class MemberFacts {
    private final CheckedProgramme programme;
    private final ZoneId zone;
    private final LocalDate date;

    MemberFacts(CheckedProgramme programme, LocalDate date) {
        this.programme = programme;
        this.date = date;
        zone = programme.defaults().zone();
    }

    Facts of(MemberJson member) {
        var lowest = programme.tiers().lowest().id();
        if (member.tier() != null) {
            return facts(member, member.tier());
        }
        var facts = facts(member, lowest);
        var standing = new TierLadder(programme).next(new TierStanding(lowest, null), facts, date);
        return facts(member, standing.tier());
    }

    private Facts facts(MemberJson member, String tier) {
        return new Facts(
                tier,
                member.enrolledOn() == null ? date : member.enrolledOn(),
                member.birthday(),
                member.segments(),
                programme.windows().stream().map(days -> window(member.visits(), days)).toList(),
                member.bonus(),
                member.redemptions(),
                member.assurance() == null ? Assurance.HIGH : member.assurance(),
                member.profiling() == null || member.profiling(),
                member.marketing() == null || member.marketing(),
                traits(member));
    }

    private Traits traits(MemberJson member) {
        var last =
                member.visits().stream()
                        .filter(v -> !v.total().isNegative())
                        .map(this::day)
                        .filter(day -> !day.isAfter(date))
                        .max(LocalDate::compareTo)
                        .orElse(null);
        return new Traits(
                last,
                member.favourite(),
                member.audiences().stream().collect(Collectors.toMap(name -> name, _ -> date)),
                new Referral(member.brought(), rewards(member)));
    }

    private Map<String, Integer> rewards(MemberJson member) {
        return programme.offers().stream()
                .filter(offer -> offer.audience().referral() == ReferralSide.REFERRER)
                .collect(Collectors.toMap(Offer::id, offer -> left(member, offer.id())));
    }

    private static int left(MemberJson member, String offer) {
        long used = member.redemptions().stream().filter(r -> r.offer().equals(offer)).count();
        return (int) Math.max(0, member.friends() - used);
    }

    private Window window(List<VisitJson> visits, int days) {
        var inside = visits.stream().filter(v -> isWithin(day(v), days)).toList();
        int bought = (int) inside.stream().filter(v -> !v.total().isNegative()).count();
        var spend =
                inside.stream()
                        .map(VisitJson::total)
                        .reduce(Money.zero(programme.defaults().currency()), Money::plus);
        return new Window(days, bought, spend, date);
    }

    private boolean isWithin(LocalDate day, int days) {
        return day.isAfter(date.minusDays(days)) && !day.isAfter(date);
    }

    private LocalDate day(VisitJson visit) {
        try {
            return switch (visit.at().length()) {
                case 10 -> LocalDate.parse(visit.at());
                default -> time(visit.at());
            };
        } catch (DateTimeException e) {
            throw unreadable(visit.at());
        }
    }

    private LocalDate time(String at) {
        try {
            return OffsetDateTime.parse(at).atZoneSameInstant(zone).toLocalDate();
        } catch (DateTimeException e) {
            return LocalDateTime.parse(at).toLocalDate();
        }
    }

    private static UnreadableJson unreadable(String at) {
        return new UnreadableJson(
                "visits: '" + at + "' is no time; write it like 2026-03-02 or 2026-03-02T15:30");
    }
}
