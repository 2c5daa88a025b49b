package dev.regulars.server.experiment.jdbc;

import dev.regulars.loyalty.money.Money;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.experiment.ArmResult;
import dev.regulars.server.experiment.ExperimentResults;
import java.util.Currency;
import java.util.List;

/** Adds up sales and refunds of those who counted, each from their first such sale on. */
public final class SqlExperimentResults implements ExperimentResults {
    private final Database database;

    public SqlExperimentResults(Database database) {
        this.database = database;
    }

    @Override
    public List<ArmResult> all(Currency currency) {
        return database.handle()
                .createQuery(
                        """
                        with entered as (
                            select e.experiment, e.arm, m.root as member,
                                   min(v.happened_at) as since
                              from visit_experiment e join visit v on v.id = e.visit
                                   join member m on m.id = v.owner
                             where v.void_event is null and v.currency = :currency
                             group by e.experiment, e.arm, m.root),
                        did as (
                            select m.root as member, v.happened_at, v.paid, v.buys as visits
                              from visit v join member m on m.id = v.owner
                             where v.void_event is null and v.currency = :currency
                            union all
                            select m.root, r.happened_at, -r.paid_back, 0
                              from counted_refund r join member m on m.id = r.owner
                             where r.currency = :currency)
                        select n.experiment, n.arm, count(distinct n.member) as members,
                               sum(d.visits) as visits, sum(d.paid) as paid
                          from entered n join did d
                            on d.member = n.member and d.happened_at >= n.since
                         group by n.experiment, n.arm
                         order by n.experiment, n.arm = 'holdout', n.arm
                        """)
                .bind("currency", currency.getCurrencyCode())
                .map((row, ctx) ->
                        new ArmResult(
                                row.getString("experiment"),
                                row.getString("arm"),
                                row.getLong("members"),
                                row.getLong("visits"),
                                new Money(row.getLong("paid"), currency)))
                .list();
    }
}
