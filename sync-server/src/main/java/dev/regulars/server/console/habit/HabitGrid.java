package dev.regulars.server.console.habit;

import java.util.Comparator;
import java.util.List;

/** 25 groups as a picture: size says how many, shade says how much each paid. */
public final class HabitGrid {
    /** Scores in each direction. */
    public static final int SIDE = 5;

    private static final double SMALLEST = 4;
    private static final double LARGEST = 22;

    private final List<HabitGroup> groups;
    private final List<Long> shades;
    private final long most;

    /**
     * @param groups those that have members
     */
    public HabitGrid(List<HabitGroup> groups) {
        this.groups = List.copyOf(groups);
        this.most = groups.stream().mapToLong(HabitGroup::members).max().orElse(0);
        this.shades = Shades.bounds(groups.stream().map(HabitGroup::paidEach).toList());
    }

    public boolean isEmpty() {
        return groups.isEmpty();
    }

    /** One of the 25, whether or not it has members. */
    public HabitGroup group(int recency, int frequency) {
        return groups.stream()
                .filter(g -> g.recency() == recency && g.frequency() == frequency)
                .findFirst()
                .orElse(new HabitGroup(recency, frequency, 0, 0));
    }

    /** Those that have members, the best first. */
    public List<HabitGroup> bestFirst() {
        return groups.stream()
                .sorted(
                        Comparator.comparingInt(HabitGroup::recency)
                                .thenComparingInt(HabitGroup::frequency)
                                .reversed())
                .toList();
    }

    /** The radius of a group's circle in a box of 48; its area tells the members. */
    public double radius(HabitGroup group) {
        double share = most == 0 ? 0 : (double) group.members() / most;
        return Math.round((SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(share)) * 10) / 10.0;
    }

    /** From 1, little, to 5, much. */
    public int shade(HabitGroup group) {
        return Shades.of(group.paidEach(), shades);
    }

    public long members() {
        return groups.stream().mapToLong(HabitGroup::members).sum();
    }

    public long paid() {
        return groups.stream().mapToLong(HabitGroup::paid).sum();
    }

    /** The least that a group's members paid each. */
    public long leastEach() {
        return groups.stream().mapToLong(HabitGroup::paidEach).min().orElse(0);
    }

    public long mostEach() {
        return groups.stream().mapToLong(HabitGroup::paidEach).max().orElse(0);
    }
}
