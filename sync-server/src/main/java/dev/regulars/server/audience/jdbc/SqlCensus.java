package dev.regulars.server.audience.jdbc;

import dev.regulars.loyalty.condition.Condition;
import dev.regulars.loyalty.condition.Conditions;
import dev.regulars.loyalty.condition.Situation;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.Activity;
import dev.regulars.loyalty.segment.Drift;
import dev.regulars.loyalty.segment.Segment;
import dev.regulars.server.audience.Census;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Reads profiles, and sales once for each window that a condition asks for. */
public final class SqlCensus implements Census {
    private static final String CONSENT =
            """
            coalesce((select c.decision = 'GIVEN' from consent c
                       where c.member = m.id and c.purpose = 'PROFILING'
                       order by c.given_at desc, c.event desc, c.place desc limit 1), 0)
            """;

    private final Database database;

    public SqlCensus(Database database) {
        this.database = database;
    }

    @Override
    public Counted count(Condition condition, LocalDate date, Currency currency) {
        var ready = new Conditions(currency).ready(condition);
        var facts = facts(windows(condition, date, currency));
        long members = facts.stream().filter(f -> ready.holds(Situation.ofMember(f, date))).count();
        return new Counted(members, facts.size());
    }

    private List<Facts> facts(Function<String, List<Window>> windows) {
        return database.handle()
                .createQuery(
                        "select m.enrolled_on, p.* from member m"
                                + " join profile p on p.account = m.account_now"
                                + " where m.root = m.id and m.enrolled_on is not null"
                                + " and m.erased_at is null and "
                                + CONSENT)
                .map((row, ctx) -> facts(row, windows.apply(row.getString("account"))))
                .list();
    }

    private static Facts facts(ResultSet row, List<Window> windows) throws SQLException {
        var last = row.getString("last_visit");
        return new Facts(
                row.getString("tier"),
                LocalDate.parse(row.getString("enrolled_on")),
                null,
                segments(row),
                windows,
                row.getLong("bonus"),
                List.of(),
                Assurance.LOW,
                true,
                false,
                Traits.last(last == null ? null : LocalDate.parse(last)));
    }

    private static Set<String> segments(ResultSet row) throws SQLException {
        var segments = new HashSet<String>();
        if (row.getString("segment") != null) {
            segments.add(Segment.valueOf(row.getString("segment")).id());
            segments.add(Activity.valueOf(row.getString("activity")).id());
        }
        if (Drift.DRIFTING.name().equals(row.getString("drift"))) {
            segments.add(Drift.DRIFTING.id());
        }
        return segments;
    }

    /** By account; whoever did nothing in a window has it empty. */
    private Function<String, List<Window>> windows(
            Condition condition, LocalDate date, Currency currency) {
        var byAccount = new HashMap<Integer, Map<String, Window>>();
        condition.windows().forEach(days -> byAccount.put(days, window(days, date, currency)));
        return account -> {
            var windows = new ArrayList<Window>();
            byAccount.forEach((days, found) -> {
                var nothing = new Window(days, 0, Money.zero(currency), date);
                windows.add(found.getOrDefault(account, nothing));
            });
            return windows;
        };
    }

    private Map<String, Window> window(int days, LocalDate date, Currency currency) {
        var found = new HashMap<String, Window>();
        database.handle()
                .createQuery(
                        """
                        select account_now, sum(visits) as visits, sum(paid) as paid from (
                            select m.account_now, v.buys as visits, v.paid
                              from visit v join member m on m.id = v.owner
                             where v.void_event is null and v.currency = :currency
                               and v.business_date > :from
                            union all
                            select m.account_now, 0, -r.paid_back
                              from counted_refund r join member m on m.id = r.owner
                             where r.currency = :currency and r.business_date > :from)
                         group by account_now
                        """)
                .bind("currency", currency.getCurrencyCode())
                .bind("from", date.minusDays(days).toString())
                .map((row, ctx) ->
                        found.put(
                                row.getString("account_now"),
                                new Window(
                                        days,
                                        row.getInt("visits"),
                                        new Money(row.getLong("paid"), currency),
                                        date)))
                .list();
        return found;
    }
}
