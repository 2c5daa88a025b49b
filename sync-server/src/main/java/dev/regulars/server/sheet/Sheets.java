package dev.regulars.server.sheet;

import dev.regulars.loyalty.id.MemberId;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Sheets as they were last made. Called inside a unit of work. */
public interface Sheets {

    /**
     * A sheet, or its absence.
     *
     * @param fingerprint of what matters in it; empty once the member is gone
     * @param body the {@code Sheet} as JSON; absent once the member is gone
     * @param into whom a merged member lives on as
     */
    record Kept(
            long revision, String fingerprint, @Nullable String body, @Nullable MemberId into) {}

    Optional<Kept> find(MemberId member);

    void save(MemberId member, Kept sheet);

    /** How many {@link #all} gives. */
    long count();

    /** Everybody who ever had a sheet, those who are gone too. */
    void all(BiConsumer<MemberId, Kept> each);
}
