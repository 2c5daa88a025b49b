package dev.regulars.agent.member;

import dev.regulars.loyalty.bonus.Balance;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Facts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A member as far as this till knows them.
 *
 * @param facts with the birthday, and with what happened here since the sheet
 * @param person absent where nothing is known, or after an erasure
 * @param approach false is "do not approach"
 * @param provisional whether head office has not confirmed them yet
 * @param sheetRevision 0 without a sheet
 * @param points where their points stand, with what happened here since the sheet
 * @param asOf when head office last said something of them; absent without a sheet
 */
public record KnownMember(
        MemberId id,
        AccountId account,
        Facts facts,
        @Nullable CashierPart person,
        boolean approach,
        boolean provisional,
        long sheetRevision,
        @Nullable Instant asOf,
        Balance points) {

    /** What to call them. */
    public String called() {
        return person == null ? "the member" : person.firstName();
    }
}
