package dev.regulars.server.inbox.jdbc;

import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.BusinessInstant;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.inbox.Quality;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** A table of events; dead letters, forks and events filed again have their own. */
public final class SqlInbox implements Inbox {
    private static final String INSERT =
            """
            insert into event (id, number, producer, epoch, seq, type, hash, payload, received_at,
                happened_at, quality)
            values (:id, :number, :producer, :epoch, :seq, :type, :hash, :payload, :received,
                :happened, :quality)
            """;

    private final Database database;
    private final Producers producers;
    private final Troubles troubles;

    public SqlInbox(Database database) {
        this.database = database;
        this.producers = new Producers(database);
        this.troubles = new Troubles(database);
    }

    private Handle sql() {
        return database.handle();
    }

    @Override
    public Optional<Known> find(EventId id) {
        return sql().createQuery("select producer, epoch, seq, hash from event where id = :id")
                .bind("id", id.value())
                .map((row, ctx) -> new Known(Positions.position(row), row.getString("hash")))
                .findOne();
    }

    @Override
    public Set<EventId> known(Collection<EventId> ids) {
        return sql().createQuery(
                        "select id from event where id in (select value from json_each(:ids))")
                .bind("ids", Wire.write(ids))
                .mapTo(String.class)
                .map(EventId::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Optional<Holder> holder(Position position) {
        return Positions.at(
                        sql().createQuery(
                                        "select 'held' as what, id from event where"
                                                + Positions.AT
                                                + " union all select 'again', event from refiled"
                                                + " where"
                                                + Positions.AT
                                                + " union all select 'dead', '' from dead_letter"
                                                + " where holds = 1 and"
                                                + Positions.AT),
                        position)
                .map((row, ctx) -> holder(row.getString("what"), row.getString("id")))
                .findFirst();
    }

    private static Holder holder(String what, String id) {
        return switch (what) {
            case "held" -> new Holder.Held(new EventId(id));
            case "again" -> new Holder.Again(new EventId(id));
            default -> new Holder.Dead();
        };
    }

    @Override
    public String payload(EventId id) {
        return sql().createQuery("select payload from event where id = :id")
                .bind("id", id.value())
                .mapTo(String.class)
                .one();
    }

    @Override
    public void keep(Arrival arrival) {
        troubles.endFork(arrival.envelope().id(), arrival.receivedAt());
        troubles.giveWay(arrival.sent().position());
        var insert = sql().prepareBatch(INSERT);
        add(insert, arrival, null);
        insert.execute();
    }

    @Override
    public void keepInOrder(ProducerId producer, long epoch, List<Arrival> arrivals) {
        if (arrivals.isEmpty()) {
            return;
        }
        long number = last();
        var insert = sql().prepareBatch(INSERT);
        for (var arrival : arrivals) {
            add(insert, arrival, ++number);
        }
        insert.execute();
        producers.progress(producer, epoch, arrivals.getLast().sent().position().seq());
    }

    private static void add(PreparedBatch insert, Arrival arrival, @Nullable Long number) {
        var envelope = arrival.envelope();
        var position = arrival.sent().position();
        insert.bind("id", envelope.id().value())
                .bind("number", number)
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq())
                .bind("type", envelope.event().getClass().getSimpleName())
                .bind("hash", arrival.sent().hash())
                .bind("payload", arrival.sent().payload())
                .bind("received", arrival.receivedAt().toEpochMilli())
                .bind("happened", arrival.happened().at().toEpochMilli())
                .bind("quality", arrival.happened().quality().name())
                .add();
    }

    @Override
    public void keepAgain(Position position, EventId event, Instant receivedAt) {
        Positions.at(
                        sql().createUpdate(
                                        """
                                        insert into refiled (producer, epoch, seq, event)
                                        values (:producer, :epoch, :seq, :event)
                                        on conflict do nothing
                                        """),
                        position)
                .bind("event", event.value())
                .execute();
        troubles.endFork(event, receivedAt);
    }

    @Override
    public void bury(Sent sent, String reason, boolean holds, Instant receivedAt) {
        troubles.bury(sent, reason, holds, receivedAt);
    }

    @Override
    public void keepFork(Sent sent, EventId event, long epoch, Instant receivedAt) {
        troubles.keepFork(sent, event, epoch, receivedAt);
    }

    @Override
    public OptionalLong grantedEpoch(EventId event) {
        return troubles.grantedEpoch(event);
    }

    @Override
    public List<Fork> openForks() {
        return troubles.openForks();
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return troubles.deadLetters(limit);
    }

    @Override
    public long freeEpoch(ProducerId producer) {
        return producers.freeEpoch(producer);
    }

    @Override
    public long newestEpoch(ProducerId producer) {
        return producers.newestEpoch(producer);
    }

    @Override
    public long contiguous(ProducerId producer, long epoch) {
        return producers.contiguous(producer, epoch);
    }

    @Override
    public TillId speaker(ProducerId producer, TillId asking) {
        return producers.speaker(producer, asking);
    }

    @Override
    public long advance(ProducerId producer, long epoch) {
        long last = contiguous(producer, epoch);
        while (countIfThere(new Position(producer, epoch, last + 1))) {
            last++;
        }
        producers.progress(producer, epoch, last);
        return last;
    }

    private boolean countIfThere(Position position) {
        return count(position) || holder(position).isPresent();
    }

    private boolean count(Position position) {
        return Positions.at(
                                sql().createUpdate(
                                                "update event set number = (select"
                                                        + " coalesce(max(number), 0) + 1 from event)"
                                                        + " where number is null and"
                                                        + Positions.AT),
                                position)
                        .execute()
                == 1;
    }

    @Override
    public void countLate(Position position) {
        if (position.seq() <= contiguous(position.producer(), position.epoch())) {
            count(position);
        }
    }

    @Override
    public List<Filed> after(long number, int limit) {
        return sql().createQuery(
                        """
                        select number, payload, happened_at, quality from event
                         where number > :number order by number limit :limit
                        """)
                .bind("number", number)
                .bind("limit", limit)
                .map((row, ctx) -> filed(row))
                .list();
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return new Filed(
                row.getLong("number"),
                Wire.read(row.getString("payload"), Envelope.class),
                new BusinessInstant(
                        Instant.ofEpochMilli(row.getLong("happened_at")),
                        Quality.valueOf(row.getString("quality"))));
    }

    @Override
    public long last() {
        return sql().createQuery("select coalesce(max(number), 0) from event")
                .mapTo(Long.class)
                .one();
    }
}
