package dev.regulars.trials.demo;

import dev.regulars.trials.demo.TrayCard.Kind;
import dev.regulars.trials.shop.Habit;
import dev.regulars.trials.shop.MemberYear;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Chooses the cards for the tray: one for each thing that the demo can show. */
final class TrayCards {
    private static final BigDecimal REGULAR = new BigDecimal("300");
    private static final BigDecimal AMBASSADOR = new BigDecimal("1200");
    private static final int REGULAR_VISITS = 6;

    private final List<MemberYear> years;
    private final LocalDate today;
    private final Set<String> taken = new HashSet<>();
    private final List<TrayCard> cards = new ArrayList<>();

    private TrayCards(List<MemberYear> years, LocalDate today) {
        this.years = years;
        this.today = today;
    }

    /** The cards, members' first; a kind of member that this shop does not have is left out. */
    static List<TrayCard> choose(List<MemberYear> years, LocalDate today) {
        var tray = new TrayCards(years, today);
        tray.member(2, "regular", y -> hasBirthday(y, today) && isRegular(y));
        tray.member(
                3, "ambassador", y -> isAmbassador(y) && y.member().habit() == Habit.AMBASSADOR);
        tray.member(1, "one visit away from regular", TrayCards::isAlmostRegular);
        tray.member(1, "joined this month, first visit", tray::isNew);
        tray.member(2, "has not come for a while", TrayCards::drifts);
        tray.others();
        return List.copyOf(tray.cards);
    }

    private void member(int tier, String about, Predicate<MemberYear> fits) {
        years.stream()
                .filter(y -> !taken.contains(y.member().firstName()))
                .filter(fits)
                .findFirst()
                .map(MemberYear::member)
                .ifPresent(m -> {
                    taken.add(m.firstName());
                    cards.add(
                            new TrayCard(
                                    Kind.MEMBER,
                                    m.firstName(),
                                    about,
                                    m.card(),
                                    tier,
                                    m.birthDate()));
                });
    }

    private void others() {
        add(Kind.BLANK, "A stock card", "for whoever joins", "9801990000000012");
        add(Kind.BLANK, "Another one", "for whoever joins next", "9801990000000020");
        add(Kind.OTHER, "A key ring tag", "any tag can become a card", "uid:04A1B2C3D4E5F6");
        add(Kind.OTHER, "A library card", "not ours", "25001-339-871");
        add(Kind.BANK, "A payment card", "to be refused", "4111111111111111");
    }

    private void add(Kind kind, String name, String about, String code) {
        cards.add(new TrayCard(kind, name, about, code, 0, null));
    }

    private static boolean hasBirthday(MemberYear year, LocalDate today) {
        var birth = year.member().birthDate();
        return birth.getMonth() == today.getMonth()
                && birth.getDayOfMonth() == today.getDayOfMonth();
    }

    private static boolean isAmbassador(MemberYear year) {
        return year.spend().compareTo(AMBASSADOR) >= 0 && year.visits() >= 2 * REGULAR_VISITS;
    }

    private static boolean isRegular(MemberYear year) {
        return !isAmbassador(year)
                && (year.visits() >= REGULAR_VISITS || year.spend().compareTo(REGULAR) >= 0);
    }

    private static boolean isAlmostRegular(MemberYear year) {
        return year.visits() == REGULAR_VISITS - 1
                && year.spend().compareTo(REGULAR.divide(BigDecimal.TWO)) < 0
                && year.member().habit() == Habit.OCCASIONAL;
    }

    private boolean isNew(MemberYear year) {
        return year.visits() == 0 && year.member().enrolledOn().isAfter(today.minusDays(21));
    }

    private static boolean drifts(MemberYear year) {
        return isRegular(year)
                && year.member().habit() == Habit.DRIFTING
                && year.member().profiling();
    }
}
