package dev.regulars.server.backtest;

import java.time.LocalDate;

/** Introduces members at their first sale, and counts who was known. For one thread. */
final class Introductions {
    private final KnownMembers members;
    private int met;
    private int strangers;
    private int cameBefore;

    Introductions(KnownMembers members) {
        this.members = members;
    }

    /**
     * Somebody's first sale. Who bought before they joined by the file joins with that sale: they
     * had a number then.
     *
     * @param tier that everybody begins in
     */
    Person first(String id, LocalDate sale, String tier) {
        var known = members.of(id);
        count(id);
        var joined = known.enrolledOn();
        if (joined == null || joined.isAfter(sale)) {
            cameBefore += joined == null ? 0 : 1;
            joined = sale;
        }
        return new Person(known, joined, tier);
    }

    private void count(String id) {
        if (members.has(id)) {
            met++;
        } else {
            strangers++;
        }
    }

    Acquaintance counted() {
        return new Acquaintance(
                members.count(),
                met,
                strangers,
                cameBefore,
                members.leftOut(),
                members.isFile(),
                members.tells("birthday"),
                members.tells("enrolled_on"),
                members.tells("profiling"),
                members.tells("marketing"));
    }
}
