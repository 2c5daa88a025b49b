package dev.regulars.loyalty.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How a person is reached. Only head office can open it. */
public record ContactPart(
        @Nullable String lastName,
        @Nullable String email,
        @Nullable String phone,
        @Nullable LocalDate birthDate) {}
