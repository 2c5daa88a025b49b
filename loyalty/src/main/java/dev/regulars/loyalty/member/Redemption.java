package dev.regulars.loyalty.member;

import java.time.LocalDate;

/** An offer that was used, on a business date: what limits count. */
public record Redemption(String offer, LocalDate on) {}
