package dev.regulars.server.console.programme;

import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.programme.OfflinePolicy.Limited;
import dev.regulars.loyalty.programme.RedeemRule;
import dev.regulars.server.console.Wording;

/**
 * What spending points can cost while tills cannot ask. Each till knows what a member holds and
 * lets no more of it be spent, nor more than its own cap of money; so all together let be spent no
 * more than so many times the lesser of the two, and all but one till's part of it is too much.
 *
 * @param points that all members hold
 * @param held what those are worth
 */
record OverspentPoints(RedeemRule rule, Limited limited, long points, Money held) {

    static OverspentPoints of(RedeemRule rule, Limited limited, long points) {
        return new OverspentPoints(rule, limited, points, rule.worthOf(points));
    }

    /** With so many tills. */
    String now(long tills) {
        return "Points can be spent at each of %s that cannot ask: at worst a member spends theirs %s. %s"
                .formatted(
                        Wording.counted(tills, "till", "tills"),
                        Wording.times(tills),
                        inMoney(tills));
    }

    /** With one more than so many. */
    String then(long tills) {
        return "Points: at worst a member spends theirs %s, now %s. %s"
                .formatted(Wording.times(tills + 1), Wording.times(tills), inMoney(tills + 1));
    }

    private String inMoney(long tills) {
        if (points == 0) {
            return "Members hold none yet.%s".formatted(cap(tills));
        }
        return "Members hold %s, worth %s: at worst %s is spent, %s of it too much.%s"
                .formatted(
                        Wording.counted(points, "point", "points"),
                        Wording.amount(held),
                        Wording.amount(times(tills)),
                        Wording.amount(times(tills - 1)),
                        cap(tills));
    }

    /** What the caps say beside that. */
    private String cap(long tills) {
        var value = limited.valuePerTill();
        var perDay = limited.perTillAndDay();
        return (value == null
                        ? ""
                        : " Each till lets no more than %s be spent."
                                .formatted(Wording.amount(value)))
                + (perDay == null
                        ? ""
                        : " All members together: %s a day."
                                .formatted(Wording.times(perDay * tills)));
    }

    private Money times(long tills) {
        var value = limited.valuePerTill();
        var each = value == null || value.compareTo(held) > 0 ? held : value;
        return new Money(Math.multiplyExact(each.minor(), tills), each.currency());
    }
}
