package dev.regulars.loyalty.programme.yaml;

import dev.regulars.loyalty.programme.Limit;
import dev.regulars.loyalty.programme.Limit.Per;
import dev.regulars.loyalty.programme.OfflinePolicy;
import dev.regulars.loyalty.programme.Total;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * {@code limit: { once: year }}, {@code { uses: 3, per: month, offline: deny }}, {@code { total:
 * 500, per-till: 20 }} or {@code { budget: '300.00' }}.
 */
final class LimitReader {
    private static final Map<String, Per> PER =
            Map.of(
                    "ever", Per.EVER,
                    "year", Per.YEAR,
                    "month", Per.MONTH,
                    "week", Per.WEEK,
                    "day", Per.DAY);
    private static final Map<String, OfflinePolicy> PLAIN =
            Map.of(
                    "deny", new OfflinePolicy.Deny(),
                    "escrow", new OfflinePolicy.Escrow(),
                    "limited", OfflinePolicy.DEFAULT);
    private static final List<String> MEMBER = List.of("once", "uses", "per");
    private static final int MANY = 1_000_000;

    private final Section section;
    private final Currency currency;
    private final boolean singleUse;

    private LimitReader(Section section, Currency currency, boolean singleUse) {
        this.section = section;
        this.currency = currency;
        this.singleUse = singleUse;
    }

    /**
     * What a limit says.
     *
     * @param member how often one member may use the offer; absent is as often as it holds
     * @param total what all members together may get; absent is without end
     * @param offline what a till may do by itself, where the file says so
     */
    record Limits(@Nullable Limit member, @Nullable Total total, @Nullable OfflinePolicy offline) {
        static final Limits NONE = new Limits(null, null, null);
    }

    /**
     * @param singleUse whether the offer has single-use codes, for which a till's policy may stand
     *     alone
     */
    static Limits read(Value value, Currency currency, boolean singleUse) {
        var reader = new LimitReader(value.section(), currency, singleUse);
        var limits = reader.limits();
        reader.section.close();
        return limits;
    }

    private Limits limits() {
        var total = total();
        var offline = section.optional("offline").map(v -> offline(v, currency));
        boolean often = MEMBER.stream().anyMatch(section::has);
        if (!often && offline.isPresent() && !singleUse) {
            section.mistakeAt(
                    "offline",
                    "it says what a till may do about uses by one member: write 'once', or 'uses'"
                            + " and 'per', beside it");
        }
        boolean alone = total != null || singleUse && offline.isPresent();
        var member = often || !alone ? member(offline) : null;
        return new Limits(member, total, offline.orElse(null));
    }

    private Limit member(Optional<OfflinePolicy> offline) {
        boolean often = section.has("uses") || section.has("per");
        return new Limit(
                often ? Numbers.whole(section.required("uses"), 1, Limit.MOST_USES) : 1,
                Words.choice(section.required(often ? "per" : "once"), PER),
                offline.orElse(OfflinePolicy.DEFAULT));
    }

    private @Nullable Total total() {
        var uses = section.optional("total");
        var budget = section.optional("budget");
        var perTill = section.optional("per-till");
        if (uses.isPresent() && budget.isPresent()) {
            section.mistakeAt("budget", "a limit has a total of uses or a budget, not both");
        }
        if (perTill.isPresent() && uses.isEmpty() && budget.isEmpty()) {
            section.mistakeAt(
                    "per-till",
                    "it is a till's share of a 'total' or a 'budget': write one beside it");
        }
        if (uses.isPresent()) {
            var most = Numbers.whole(uses.get(), 1, MANY);
            var share = perTill.map(v -> Numbers.whole(v, 1, MANY)).orElse(null);
            return checked(new Total.Uses(most, share));
        }
        if (budget.isPresent()) {
            var most = Numbers.money(budget.get(), currency);
            var share = perTill.map(v -> Numbers.money(v, currency)).orElse(null);
            return checked(new Total.Budget(most, share));
        }
        return null;
    }

    private Total checked(Total total) {
        var perTill = total.unitsPerTill();
        if (perTill != null && perTill > total.units()) {
            section.mistakeAt("per-till", "one till cannot hold more than there is in all");
        }
        return total;
    }

    /** What a till may do that cannot ask head office. */
    static OfflinePolicy offline(Value value, Currency currency) {
        if (!value.isSection()) {
            return Words.choice(value, PLAIN);
        }
        var outer = value.section();
        var limited = outer.required("limited").section();
        var policy =
                new OfflinePolicy.Limited(
                        limited.optional("per-member-and-till")
                                .map(v -> Numbers.whole(v, 1, MANY))
                                .orElse(1),
                        limited.optional("per-till-and-day")
                                .map(v -> Numbers.whole(v, 1, MANY))
                                .orElse(null),
                        limited.optional("value-per-till")
                                .map(v -> Numbers.money(v, currency))
                                .orElse(null));
        limited.close();
        outer.close();
        return policy;
    }
}
