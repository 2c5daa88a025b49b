package dev.regulars.server.profile.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.tier.TierPath.Step;
import java.util.List;

/** A row for each tier that an account came to. */
final class StepRows {
    private final Database database;

    StepRows(Database database) {
        this.database = database;
    }

    void save(AccountId account, List<Step> steps) {
        database.handle().execute("delete from tier_step where account = ?", account.value());
        if (steps.isEmpty()) {
            return;
        }
        var batch =
                database.handle()
                        .prepareBatch(
                                """
                                insert into tier_step (account, since, tier)
                                values (:account, :since, :tier)
                                on conflict do update set tier = excluded.tier
                                """);
        for (var step : steps) {
            batch.bind("account", account.value())
                    .bind("since", step.since().toString())
                    .bind("tier", step.tier())
                    .add();
        }
        batch.execute();
    }

    /** Forgets the accounts that lost their last member, among those of these members. */
    void forgetEmptyAccounts(String memberIds) {
        database.handle()
                .createUpdate(
                        """
                        delete from tier_step where account in (
                            select account from member
                             where id in (select value from json_each(:ids))
                            union
                            select value from json_each(:ids))
                           and not exists (select 1 from member
                                            where account_now = tier_step.account)
                        """)
                .bind("ids", memberIds)
                .execute();
    }
}
