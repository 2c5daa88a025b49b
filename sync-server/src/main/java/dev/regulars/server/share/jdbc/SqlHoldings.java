package dev.regulars.server.share.jdbc;

import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.share.Holding;
import dev.regulars.server.share.Holdings;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A row for each till and offer; what was used is counted from the sales. */
public final class SqlHoldings implements Holdings {
    private static final String USED =
            """
            (select iif(s.budget, coalesce(sum(g.amount), 0), count(*))
               from visit_given g join visit v on v.id = g.visit
              where g.offer = s.offer and v.producer = s.till and v.void_event is null) as used
            """;

    private static final String SELECT = "select s.*, " + USED + " from share s";

    private final Database database;

    public SqlHoldings(Database database) {
        this.database = database;
    }

    @Override
    public List<Holding> of(String offer, boolean budget) {
        return database.handle()
                .createQuery(
                        SELECT + " where s.offer = :offer and s.budget = :budget order by till")
                .bind("offer", offer)
                .bind("budget", budget ? 1 : 0)
                .map((row, _) -> holding(row))
                .list();
    }

    @Override
    public List<Holding> of(TillId till) {
        return database.handle()
                .createQuery(SELECT + " where s.till = :till order by offer, budget")
                .bind("till", till.value())
                .map((row, _) -> holding(row))
                .list();
    }

    @Override
    public Holding of(String offer, boolean budget, TillId till) {
        return database.handle()
                .createQuery(
                        """
                        select s.*, coalesce(h.given, 0) as given, h.keep,
                               coalesce(h.over, 0) as over,
                        """
                                + USED
                                + """
                                  from (select :offer as offer, :budget as budget, :till as till) s
                                  left join share h on h.offer = s.offer and h.budget = s.budget
                                                   and h.till = s.till
                                """)
                .bind("offer", offer)
                .bind("budget", budget ? 1 : 0)
                .bind("till", till.value())
                .map((row, _) -> holding(row))
                .one();
    }

    @Override
    public List<TillId> tills() {
        return database.handle()
                .createQuery("select distinct till from share order by till")
                .mapTo(String.class)
                .map(TillId::new)
                .list();
    }

    @Override
    public long used(String offer, boolean budget) {
        return database.handle()
                .createQuery(
                        """
                        select iif(:budget, coalesce(sum(g.amount), 0), count(*))
                          from visit_given g join visit v on v.id = g.visit
                         where g.offer = :offer and v.void_event is null
                        """)
                .bind("offer", offer)
                .bind("budget", budget ? 1 : 0)
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void add(String offer, boolean budget, TillId till, long units) {
        database.handle()
                .createUpdate(
                        """
                        insert into share (offer, budget, till, given, spare)
                        values (:offer, :budget, :till, :units, :units)
                        on conflict (offer, budget, till) do update
                        set given = given + :units, spare = spare + :units, keep = null
                        """)
                .bind("offer", offer)
                .bind("budget", budget ? 1 : 0)
                .bind("till", till.value())
                .bind("units", units)
                .execute();
    }

    @Override
    public boolean spend(String offer, boolean budget, TillId till, long units) {
        return database.handle()
                .createQuery(
                        """
                        update share set spare = spare - :units
                         where offer = :offer and budget = :budget and till = :till
                        returning spare
                        """)
                .bind("units", units)
                .bind("offer", offer)
                .bind("budget", budget ? 1 : 0)
                .bind("till", till.value())
                .mapTo(Long.class)
                .findOne()
                .filter(spare -> spare >= 0)
                .isPresent();
    }

    @Override
    public void spare(Holding holding) {
        database.handle()
                .createUpdate(
                        """
                        update share set spare = :spare
                         where offer = :offer and budget = :budget and till = :till
                        """)
                .bind("spare", holding.unused())
                .bind("offer", holding.offer())
                .bind("budget", holding.budget() ? 1 : 0)
                .bind("till", holding.till().value())
                .execute();
    }

    @Override
    public void tell(Holding holding, @Nullable Long keep, boolean over) {
        database.handle()
                .createUpdate(
                        """
                        update share set keep = :keep, over = :over
                         where offer = :offer and budget = :budget and till = :till
                        """)
                .bind("keep", keep)
                .bind("over", over ? 1 : 0)
                .bind("offer", holding.offer())
                .bind("budget", holding.budget() ? 1 : 0)
                .bind("till", holding.till().value())
                .execute();
    }

    @Override
    public boolean holds(TillId till, Set<String> offers) {
        return !offers.isEmpty()
                && database.handle()
                        .createQuery(
                                "select 1 from share where till = :till and offer in (<offers>)"
                                        + " limit 1")
                        .bind("till", till.value())
                        .bindList("offers", List.copyOf(offers))
                        .mapTo(Integer.class)
                        .findOne()
                        .isPresent();
    }

    @Override
    public Optional<TillId> seller(VisitId visit) {
        return database.handle()
                .createQuery(
                        """
                        select v.producer
                          from visit v join visit_given g on g.visit = v.id
                          join share s on s.offer = g.offer and s.till = v.producer
                         where v.id = :visit limit 1
                        """)
                .bind("visit", visit.value())
                .mapTo(String.class)
                .findOne()
                .map(TillId::new);
    }

    @Override
    public Included counted(ProducerId till) {
        return database.handle()
                .createQuery(
                        """
                        select epoch, seq from event
                         where producer = :till
                           and number <= (select number from counted)
                         order by epoch desc, seq desc limit 1
                        """)
                .bind("till", till.value())
                .map((row, _) -> new Included(row.getLong("epoch"), row.getLong("seq")))
                .findOne()
                .orElse(new Included(0, 0));
    }

    private static Holding holding(ResultSet row) throws SQLException {
        long keep = row.getLong("keep");
        boolean asked = !row.wasNull();
        return new Holding(
                row.getString("offer"),
                row.getBoolean("budget"),
                new TillId(row.getString("till")),
                row.getLong("given"),
                row.getLong("used"),
                asked ? keep : null,
                row.getBoolean("over"));
    }
}
