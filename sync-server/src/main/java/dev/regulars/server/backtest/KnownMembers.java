package dev.regulars.server.backtest;

import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.history.HistoryMember;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * What a shop's file of members tells beside the sales, by the ids that the sales have. What it has
 * no column for is taken as if there were no file: everybody agrees, and joins with their first
 * sale. Filled by one thread before the first sale.
 */
public final class KnownMembers {
    private static final Map<String, Purpose> QUESTIONS =
            Map.of("profiling", Purpose.PROFILING, "marketing", Purpose.MARKETING);

    private final Map<String, KnownMember> byId = new HashMap<>();
    private final Set<String> columns;
    private final Map<Purpose, LocalDate> unasked = new HashMap<>();
    private final KnownMember stranger;
    private long leftOut;

    /**
     * @param columns that the file has
     */
    public KnownMembers(Set<String> columns) {
        this.columns = Set.copyOf(columns);
        var all = new HashMap<Purpose, LocalDate>();
        QUESTIONS.forEach((column, purpose) -> {
            all.put(purpose, LocalDate.MIN);
            if (!tells(column)) {
                unasked.put(purpose, LocalDate.MIN);
            }
        });
        stranger = new KnownMember(null, null, all);
    }

    /** Where there is no file. */
    public static KnownMembers none() {
        return new KnownMembers(Set.of());
    }

    /**
     * One more.
     *
     * @return false, and nothing changes, when this member was told of before
     */
    public boolean add(HistoryMember told) {
        var member = new KnownMember(told.enrolledOn(), told.birthday(), agreedSince(told));
        return byId.putIfAbsent(told.id(), member) == null;
    }

    /** A row that cannot be used. */
    public void leaveOut() {
        leftOut++;
    }

    /** How many it tells of. */
    int count() {
        return byId.size();
    }

    /** How many rows cannot be used. */
    long leftOut() {
        return leftOut;
    }

    boolean has(String id) {
        return byId.containsKey(id);
    }

    KnownMember of(String id) {
        return byId.getOrDefault(id, stranger);
    }

    /** Whether there is a file at all. */
    boolean isFile() {
        return !columns.isEmpty();
    }

    /** Whether the file has a column. */
    boolean tells(String column) {
        return columns.contains(column);
    }

    private Map<Purpose, LocalDate> agreedSince(HistoryMember told) {
        var since = told.consentedOn() == null ? LocalDate.MIN : told.consentedOn();
        var agreed = new HashMap<>(unasked);
        told.consents()
                .forEach((purpose, decision) -> {
                    if (decision == Decision.GIVEN) {
                        agreed.put(purpose, since);
                    }
                });
        return agreed;
    }
}
