package dev.regulars.loyalty.member;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A card that is bound to one member.
 *
 * @param format the programme's name of the card format ("club card"), {@code uid} for a tag known
 *     by its UID alone, {@code provisional} for a code given at the till
 * @param validUntil last day it is honoured; absent means no end
 * @param counter of a secure tag: the highest that whoever says this knows; a tap counts only with
 *     a higher one
 */
public record Card(
        CardHash hash,
        String format,
        Assurance assurance,
        @Nullable LocalDate validUntil,
        boolean blocked,
        @Nullable Integer counter) {

    /** A card without a counter. */
    public Card(
            CardHash hash,
            String format,
            Assurance assurance,
            @Nullable LocalDate validUntil,
            boolean blocked) {
        this(hash, format, assurance, validUntil, blocked, null);
    }

    /** Whether a till may serve this card on a business date. */
    public boolean honouredOn(LocalDate date) {
        return !blocked && (validUntil == null || !date.isAfter(validUntil));
    }
}
