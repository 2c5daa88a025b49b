package dev.regulars.loyalty.member;

import java.time.LocalDate;
import java.time.Period;

/** As much of an age as a till may keep. */
public enum AgeBand {
    UNDER_18(0, 17),
    FROM_18(18, 24),
    FROM_25(25, 34),
    FROM_35(35, 49),
    FROM_50(50, 64),
    FROM_65(65, 150);

    private final int from;
    private final int to;

    AgeBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    /** The band of somebody born on {@code birth}, on {@code date}. */
    public static AgeBand of(LocalDate birth, LocalDate date) {
        int years = Period.between(birth, date).getYears();
        for (var band : values()) {
            if (years >= band.from && years <= band.to) {
                return band;
            }
        }
        throw new IllegalArgumentException("nobody born on " + birth + " is alive on " + date);
    }
}
