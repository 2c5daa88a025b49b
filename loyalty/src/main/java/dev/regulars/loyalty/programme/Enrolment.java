package dev.regulars.loyalty.programme;

/**
 * Whom the shop enrols and what it asks for.
 *
 * @param minimumAge years; who is younger is not enrolled. 0 is no limit
 * @param asksBirthDate whether the form has a birth date, always optional
 */
public record Enrolment(int minimumAge, boolean asksBirthDate) {}
