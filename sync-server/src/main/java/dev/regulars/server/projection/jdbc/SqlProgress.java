package dev.regulars.server.projection.jdbc;

import dev.regulars.loyalty.id.EventId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.projection.Progress;
import java.util.List;

/** One number, and the tables that can be made again. */
public final class SqlProgress implements Progress {
    private static final List<String> FACTS =
            List.of(
                    "member",
                    "member_merge",
                    "consent",
                    "card",
                    "card_block",
                    "bonus_correction",
                    "invitation",
                    "referral",
                    "visit",
                    "visit_line",
                    "visit_given",
                    "visit_spent",
                    "refund_lot",
                    "visit_experiment",
                    "visit_void",
                    "visit_move",
                    "refund",
                    "refund_line",
                    "day_close",
                    "tap",
                    "share",
                    "coupon_use",
                    "mention",
                    "uncountable",
                    "unreviewed",
                    "difference",
                    "profile");

    private final Database database;

    public SqlProgress(Database database) {
        this.database = database;
    }

    @Override
    public long counted() {
        return database.handle().createQuery("select number from counted").mapTo(Long.class).one();
    }

    @Override
    public void counted(long number) {
        database.handle()
                .createUpdate("update counted set number = :number")
                .bind("number", number)
                .execute();
    }

    @Override
    public long waiting() {
        return database.handle()
                .createQuery("select count(*) from stale_member")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void uncountable(EventId event, String reason) {
        database.handle()
                .createUpdate(
                        """
                        insert into uncountable (event, reason) values (:event, :reason)
                        on conflict do update set reason = excluded.reason
                        """)
                .bind("event", event.value())
                .bind("reason", reason)
                .execute();
    }

    @Override
    public void forgetFacts() {
        FACTS.forEach(table -> database.handle().execute("delete from " + table));
        counted(0);
    }
}
