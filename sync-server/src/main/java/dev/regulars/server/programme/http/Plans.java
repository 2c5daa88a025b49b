package dev.regulars.server.programme.http;

import dev.regulars.loyalty.id.StoreId;
import dev.regulars.server.http.Refused;
import dev.regulars.server.programme.Plan;
import io.micronaut.http.HttpStatus;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads from when and where a version is to hold. */
final class Plans {
    private Plans() {}

    /**
     * @param at a date; empty is at once
     * @param stores ids with commas between them; empty is every store
     */
    static Plan plan(String at, String stores) {
        return new Plan(at.isBlank() ? null : date(at), stores(stores));
    }

    static LocalDate date(String at) {
        try {
            return LocalDate.parse(at.strip());
        } catch (DateTimeException e) {
            throw unreadable("at is a date such as 2026-12-01, not '" + at + "'.");
        }
    }

    private static Set<StoreId> stores(String ids) {
        try {
            return Arrays.stream(ids.split(","))
                    .map(String::strip)
                    .filter(id -> !id.isEmpty())
                    .map(StoreId::new)
                    .collect(Collectors.toSet());
        } catch (IllegalArgumentException e) {
            throw unreadable("stores are ids with commas between them, not '" + ids + "'.");
        }
    }

    private static Refused unreadable(String sentence) {
        return new Refused(HttpStatus.BAD_REQUEST, "unreadable", sentence);
    }
}
