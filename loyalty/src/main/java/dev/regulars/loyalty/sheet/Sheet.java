package dev.regulars.loyalty.sheet;

import dev.regulars.loyalty.bonus.Entry;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.Redemption;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a till holds of a member: made by head office, never changed by a till.
 *
 * @param tierUntil the day after which the tier is looked at again; absent where it has no end
 * @param bonus spendable points as of {@code revision}
 * @param segments only those a till may see; empty without consent to profiling
 * @param profiling whether the member consented to it
 * @param marketing whether the member consented to personal marketing
 * @param approach false is "do not approach"
 * @param cashier a {@code CashierPart} under the member's key
 * @param memberKey that key, wrapped under the programme's directory key
 * @param revision rises with every new sheet of this member
 * @param includes for each till, the last of its events about this member that is in here
 * @param ledger what was given and taken of points, merged by day; what is long past is one entry
 *     for each lot
 */
public record Sheet(
        MemberId member,
        AccountId account,
        String tier,
        @Nullable LocalDate tierUntil,
        LocalDate enrolledOn,
        @Nullable Instant lastVisit,
        Currency currency,
        List<Window> windows,
        long bonus,
        List<Redemption> redemptions,
        Set<String> segments,
        boolean profiling,
        boolean marketing,
        boolean approach,
        List<Card> cards,
        @Nullable Ciphertext cashier,
        @Nullable Ciphertext memberKey,
        String language,
        long revision,
        Map<ProducerId, Included> includes,
        Traits traits,
        List<Entry> ledger) {
    public Sheet {
        windows = List.copyOf(windows);
        redemptions = List.copyOf(redemptions);
        segments = Set.copyOf(segments);
        cards = List.copyOf(cards);
        includes = Map.copyOf(includes);
        ledger = List.copyOf(ledger);
        traits = traits == null ? Traits.last(date(lastVisit)) : traits;
    }

    /** Head office of an earlier build told no traits. */
    private static @Nullable LocalDate date(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, ZoneOffset.UTC);
    }

    /** Whether an event of this till about this member is already counted here. */
    public boolean includes(ProducerId till, long epoch, long seq) {
        var included = includes.get(till);
        return included != null && included.covers(epoch, seq);
    }
}
