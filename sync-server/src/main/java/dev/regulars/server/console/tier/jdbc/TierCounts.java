package dev.regulars.server.console.tier.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.TierLabels;
import dev.regulars.server.console.tier.Leaver;
import dev.regulars.server.console.tier.TierMoves;
import dev.regulars.server.console.tier.TiersPage;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts who is in which tier, who was, and whose grace runs. In a unit of work. */
public final class TierCounts {
    private final Database database;

    public TierCounts(Database database) {
        this.database = database;
    }

    /** Members by the id of their tier. */
    public Map<String, Long> members() {
        var counts = new HashMap<String, Long>();
        database.handle()
                .createQuery(
                        """
                        select p.tier, count(*) as members
                          from member m join profile p on p.account = m.account_now
                         where m.root = m.id and m.enrolled_on is not null and m.erased_at is null
                         group by p.tier
                        """)
                .map((row, ctx) -> counts.put(row.getString("tier"), row.getLong("members")))
                .list();
        return counts;
    }

    /** Who was in a tier on a day, and is in which now. */
    public TierMoves movesSince(LocalDate day) {
        var moves = new HashMap<String, Map<String, Long>>();
        database.handle()
                .createQuery(
                        """
                        select were, now, count(*) as members from (
                            select p.tier as now,
                                   (select s.tier from tier_step s
                                     where s.account = m.account_now and s.since <= :day
                                     order by s.since desc limit 1) as were
                              from member m join profile p on p.account = m.account_now
                             where m.root = m.id and m.enrolled_on <= :day
                               and m.erased_at is null)
                         where were is not null group by were, now
                        """)
                .bind("day", day.toString())
                .map((row, ctx) ->
                        moves.computeIfAbsent(row.getString("were"), t -> new HashMap<>())
                                .put(row.getString("now"), row.getLong("members")))
                .list();
        return new TierMoves(moves);
    }

    /** How many are in their grace. */
    public long leaving() {
        return database.handle()
                .createQuery(
                        """
                        select count(*) from member m join profile p on p.account = m.account_now
                         where m.root = m.id and m.enrolled_on is not null and m.erased_at is null
                           and p.tier_until is not null
                        """)
                .mapTo(Long.class)
                .one();
    }

    /** The first to leave first. */
    public List<Leaver> leavers(ShopNow shop) {
        var tiers = shop.tiers();
        return database.handle()
                .createQuery(
                        """
                        select m.id, m.cashier, p.tier, p.tier_until, p.last_visit
                          from member m join profile p on p.account = m.account_now
                         where m.root = m.id and m.enrolled_on is not null and m.erased_at is null
                           and p.tier_until is not null
                         order by p.tier_until, p.last_visit, m.id limit :most
                        """)
                .bind("most", TiersPage.MOST_LEAVERS)
                .map((row, ctx) -> leaver(row, tiers))
                .list();
    }

    private static Leaver leaver(ResultSet row, TierLabels tiers) throws SQLException {
        var cashier = row.getString("cashier");
        var last = row.getString("last_visit");
        return new Leaver(
                new MemberId(row.getString("id")),
                cashier == null ? null : new Ciphertext(cashier),
                tiers.of(row.getString("tier")),
                LocalDate.parse(row.getString("tier_until")),
                last == null ? null : LocalDate.parse(last));
    }
}
