package dev.regulars.server.console.member;

import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.ContactPart;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.programme.TierRule;
import dev.regulars.loyalty.segment.Drift;
import dev.regulars.loyalty.segment.RecencyBand;
import dev.regulars.loyalty.segment.Segment;
import dev.regulars.server.bonus.Statement;
import dev.regulars.server.console.ConditionWords;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.TierLabel;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One member with all that is known.
 *
 * @param name the first name, or what stands for it
 * @param cashier absent where it cannot be opened
 * @param contact opened only when somebody asked for it
 * @param months visits in each of the last twelve months, the oldest first
 * @param year visits and payments in the last 365 days
 * @param yearBefore in the 365 days before
 * @param points what came and went of their account
 * @param happenings newest first
 * @param happened how many there are in all
 * @param invitations to tiers that nobody can earn
 * @param friends who brought them, and whom they brought
 */
public record MemberPage(
        ShopNow shop,
        OneMember member,
        String name,
        Optional<CashierPart> cashier,
        Optional<ContactPart> contact,
        List<Window> windows,
        List<Integer> months,
        Sum year,
        Sum yearBefore,
        List<CardRow> cards,
        List<ConsentRow> consents,
        Statement points,
        List<Happening> happenings,
        long happened,
        InvitationsOfMember invitations,
        Friends friends) {

    /** How much of the history is shown at first. */
    public static final int SHORT = 15;

    /** And when somebody asks for all of it. */
    public static final int LONG = 500;

    /** How many lines of points are shown. */
    public static final int MOST_POINTS = 60;

    public MemberPage {
        windows = List.copyOf(windows);
        months = List.copyOf(months);
        cards = List.copyOf(cards);
        consents = List.copyOf(consents);
        happenings = List.copyOf(happenings);
    }

    /** Visits, and what was paid net of refunds in minor units. */
    public record Sum(long visits, long paid) {}

    public TierLabel tier() {
        return shop.tiers().of(member.tier());
    }

    public String address() {
        return "/members/" + member.id().value();
    }

    /** The tier above, and what it takes in words. */
    public Optional<String> next() {
        return shop.programme()
                .map(p -> p.tiers().lowestFirst())
                .flatMap(tiers -> above(tiers, member.tier()))
                .map(tier -> tier.name("en") + " needs " + promise(tier) + ".");
    }

    private static Optional<TierRule> above(List<TierRule> tiers, @Nullable String tier) {
        return tiers.stream()
                .dropWhile(rule -> !rule.id().equals(tier))
                .skip(1)
                .filter(rule -> !rule.invitation())
                .findFirst();
    }

    private static String promise(TierRule tier) {
        var when = tier.when();
        return when == null ? "nothing" : ConditionWords.of(when.text()).orElse(when.text());
    }

    /** The tallest month of the picture, at least 1. */
    public int tallest() {
        return Math.max(1, months.stream().mapToInt(Integer::intValue).max().orElse(1));
    }

    public Optional<Segment> segment() {
        return Optional.ofNullable(member.scores()).map(s -> Segment.valueOf(s.segment()));
    }

    public Optional<Drift> drift() {
        return Optional.ofNullable(member.scores()).map(s -> Drift.valueOf(s.drift()));
    }

    public Optional<RecencyBand> band() {
        return Optional.ofNullable(member.scores()).map(s -> RecencyBand.valueOf(s.band()));
    }
}
