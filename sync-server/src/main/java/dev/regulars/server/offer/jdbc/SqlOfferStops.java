package dev.regulars.server.offer.jdbc;

import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.offer.OfferStops;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One row for each time; the last one of an offer counts. */
public final class SqlOfferStops implements OfferStops {
    private final Database database;

    public SqlOfferStops(Database database) {
        this.database = database;
    }

    @Override
    public List<Stopped> now() {
        return at(Long.MAX_VALUE);
    }

    @Override
    public Set<String> at(Instant moment) {
        return at(moment.toEpochMilli()).stream()
                .map(Stopped::offer)
                .collect(Collectors.toUnmodifiableSet());
    }

    private List<Stopped> at(long moment) {
        return database.handle()
                .createQuery(
                        """
                        select offer, at, who from offer_stop
                         where stopped = 1
                           and number in (select max(number) from offer_stop where at <= :moment
                                           group by offer)
                         order by offer
                        """)
                .bind("moment", moment)
                .map((row, ctx) ->
                        new Stopped(
                                row.getString("offer"),
                                Instant.ofEpochMilli(row.getLong("at")),
                                row.getString("who")))
                .list();
    }

    @Override
    public long last() {
        return database.handle()
                .createQuery("select coalesce(max(at), 0) from offer_stop")
                .mapTo(Long.class)
                .one();
    }

    @Override
    public void note(String offer, boolean stopped, Instant at, String who) {
        database.handle()
                .createUpdate(
                        """
                        insert into offer_stop (offer, stopped, at, who)
                        values (:offer, :stopped, :at, :who)
                        """)
                .bind("offer", offer)
                .bind("stopped", stopped)
                .bind("at", at.toEpochMilli())
                .bind("who", who)
                .execute();
    }
}
