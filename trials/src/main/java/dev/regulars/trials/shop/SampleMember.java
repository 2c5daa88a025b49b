package dev.regulars.trials.shop;

import java.time.LocalDate;

/**
 * A made-up member.
 *
 * @param card 16 digits with prefix 9801 and a Luhn check digit
 * @param profiling whether they agreed to it; everybody agreed to the terms
 */
public record SampleMember(
        String id,
        String card,
        String firstName,
        String lastName,
        LocalDate birthDate,
        LocalDate enrolledOn,
        boolean profiling,
        boolean marketing,
        Habit habit) {}
