package dev.regulars.server.console.difference;

import dev.regulars.server.console.ShopNow;
import dev.regulars.server.difference.Difference;
import dev.regulars.server.difference.Differences.Filter;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What somebody should look at.
 *
 * @param counts of every kind that was found
 * @param shown newest first, through the filter
 * @param found how many the filter lets through
 * @param at the first one shown, from 0
 * @param salesAWeek how many sales there were in the last seven days
 * @param tillNames by id
 */
public record DifferencesPage(
        ShopNow shop,
        List<KindCount> counts,
        Filter filter,
        List<Difference> shown,
        long found,
        int at,
        long salesAWeek,
        Map<String, String> tillNames) {

    /** How many a page shows. */
    public static final int LENGTH = 25;

    public DifferencesPage {
        counts = List.copyOf(counts);
        shown = List.copyOf(shown);
        tillNames = Map.copyOf(tillNames);
    }

    public long all() {
        return counts.stream().mapToLong(KindCount::all).sum();
    }

    /** Those that somebody must act on and nobody has seen. */
    public long wanting() {
        return open(count -> count.advice().fault());
    }

    /** Those that explain themselves and nobody has seen. */
    public long explained() {
        return open(count -> !count.advice().fault());
    }

    public long seen() {
        return all() - wanting() - explained();
    }

    private long open(Predicate<KindCount> which) {
        return counts.stream().filter(which).mapToLong(KindCount::open).sum();
    }

    /** What people call the till that it concerns. */
    public String where(Difference one) {
        var till = one.till();
        return till == null ? "Head office" : tillNames.getOrDefault(till, till);
    }

    public boolean hasOn() {
        return at + shown.size() < found;
    }

    /** This list. */
    public String address() {
        return address(at);
    }

    public String onAddress() {
        return address(at + LENGTH);
    }

    public String backAddress() {
        return address(Math.max(0, at - LENGTH));
    }

    private String address(int from) {
        var address = "/differences?show=" + (filter.open() ? "open" : "all");
        var kind = filter.kind() == null ? "" : "&kind=" + filter.kind().id();
        return address + kind + (from == 0 ? "" : "&from=" + from);
    }

    /** Whether the filter asks for this kind. */
    public boolean asksFor(KindCount count) {
        return count.kind() == filter.kind();
    }
}
