package dev.regulars.server.profile.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.tier.Invitations;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Reads to which tiers the members of an account were invited. */
final class InvitationRows {
    private final Database database;

    InvitationRows(Database database) {
        this.database = database;
    }

    /**
     * @param before milliseconds; only what was said earlier
     */
    Invitations of(AccountId account, long before) {
        return Invitations.of(
                database.handle()
                        .createQuery(
                                """
                                select tier, invited, from_date, until_date from invitation
                                 where happened_at < :before
                                   and member in (select id from member
                                                   where account_now = :account)
                                 order by happened_at, event
                                """)
                        .bind("account", account.value())
                        .bind("before", before)
                        .map((row, ctx) ->
                                new Invitations.Said(
                                        row.getString("tier"),
                                        row.getBoolean("invited"),
                                        LocalDate.parse(row.getString("from_date")),
                                        date(row.getString("until_date"))))
                        .list());
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
