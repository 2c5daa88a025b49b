package dev.regulars.hardware.pcsc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** What the taps of one kind of card took, in nanoseconds. */
final class TapFigures {
    static final String HEAD =
            "%-24s %9s %12s %12s %12s %10s %7s"
                    .formatted(
                            "card",
                            "commands",
                            "to event",
                            "bare loop",
                            "ours p50",
                            "ours p95",
                            "aim");

    private static final double AIM_MILLIS = 2;

    private final String kind;
    private final List<Long> events = new ArrayList<>();
    private final List<Long> ours = new ArrayList<>();
    private final List<Long> bare = new ArrayList<>();
    private int commands;
    private int leftOut;

    TapFigures(String kind) {
        this.kind = kind;
    }

    /**
     * @param commands that the card was asked
     * @param event from the service's word of the card to the event
     * @param outside the part of that which was spent neither in the service nor at the card
     * @param loop the same commands without us, with connecting and letting go
     */
    void add(int commands, long event, long outside, long loop) {
        this.commands = commands;
        events.add(event);
        ours.add(outside);
        bare.add(loop);
    }

    /** A pair of taps whose second broke off at the bare loop. */
    void leaveOut() {
        leftOut++;
    }

    /** A line below {@link #HEAD}. */
    String line() {
        double middle = millis(ours, 50);
        return String.format(
                Locale.ROOT,
                "%-24s %9d %9.3f ms %9.3f ms %9.3f ms %7.3f ms %4.0f ms %s, %d taps, %d left out",
                kind,
                commands,
                millis(events, 50),
                millis(bare, 50),
                middle,
                millis(ours, 95),
                AIM_MILLIS,
                middle <= AIM_MILLIS ? "reached" : "missed",
                ours.size(),
                leftOut);
    }

    /** Two objects of a list: all of it, and our part, each beside the bare loop. */
    String json() {
        double middle = millis(events, 50);
        return json("to event", middle, millis(bare, 50) + AIM_MILLIS)
                + ",\n "
                + json("ours", millis(ours, 50), AIM_MILLIS);
    }

    private String json(String part, double value, double aim) {
        double reference = millis(bare, 50);
        return String.format(
                Locale.ROOT,
                "{\"case\":\"reader, %s: %s\",\"value\":%.3f,\"unit\":\"ms\",\"reference\":%.3f,"
                        + "\"ratio\":%.2f,\"referenceCase\":\"bare transmit loop\",\"aim\":%.3f}",
                kind,
                part,
                value,
                reference,
                value / reference,
                aim);
    }

    private double millis(List<Long> nanos, int percent) {
        if (nanos.isEmpty()) {
            throw new IllegalStateException("No tap came through, of a " + kind + ".");
        }
        var sorted = new ArrayList<>(nanos);
        Collections.sort(sorted);
        return sorted.get((int) Math.ceil(sorted.size() * percent / 100.0) - 1) / 1e6;
    }
}
