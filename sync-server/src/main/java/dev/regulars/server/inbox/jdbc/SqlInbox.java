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
import org.jdbi.v3.core.statement.SqlStatement;
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
    private static final String AT = " producer = :producer and epoch = :epoch and seq = :seq";

    private final Database database;

    public SqlInbox(Database database) {
        this.database = database;
    }

    private Handle sql() {
        return database.handle();
    }

    @Override
    public Optional<Known> find(EventId id) {
        return sql().createQuery("select producer, epoch, seq, hash from event where id = :id")
                .bind("id", id.value())
                .map((row, ctx) -> new Known(position(row), row.getString("hash")))
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
        return at(
                        sql().createQuery(
                                        "select 'held' as what, id from event where"
                                                + AT
                                                + " union all select 'again', event from refiled"
                                                + " where"
                                                + AT
                                                + " union all select 'dead', '' from dead_letter"
                                                + " where holds = 1 and"
                                                + AT),
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
        endFork(arrival.envelope().id(), arrival.receivedAt());
        at(
                        sql().createUpdate(
                                        "update dead_letter set holds = 0 where holds = 1 and"
                                                + AT),
                        arrival.sent().position())
                .execute();
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
        progress(producer, epoch, arrivals.getLast().sent().position().seq());
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
        at(
                        sql().createUpdate(
                                        """
                                        insert into refiled (producer, epoch, seq, event)
                                        values (:producer, :epoch, :seq, :event)
                                        on conflict do nothing
                                        """),
                        position)
                .bind("event", event.value())
                .execute();
        endFork(event, receivedAt);
    }

    private void endFork(EventId event, Instant at) {
        sql().createUpdate("update fork set filed_at = :at where event = :event")
                .bind("event", event.value())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public void bury(Sent sent, String reason, boolean holds, Instant receivedAt) {
        at(
                        sql().createUpdate(
                                        """
                                        insert into dead_letter (producer, epoch, seq, hash,
                                            payload, reason, holds, received_at)
                                        values (:producer, :epoch, :seq, :hash, :payload, :reason,
                                            :holds, :received)
                                        on conflict do nothing
                                        """),
                        sent.position())
                .bind("hash", sent.hash())
                .bind("payload", sent.payload())
                .bind("reason", reason)
                .bind("holds", holds)
                .bind("received", receivedAt.toEpochMilli())
                .execute();
    }

    @Override
    public void keepFork(Sent sent, EventId event, long epoch, Instant receivedAt) {
        at(
                        sql().createUpdate(
                                        """
                                        insert into fork (event, producer, epoch, seq, hash,
                                            payload, granted_epoch, received_at)
                                        values (:event, :producer, :epoch, :seq, :hash, :payload,
                                            :granted, :received)
                                        on conflict do nothing
                                        """),
                        sent.position())
                .bind("event", event.value())
                .bind("hash", sent.hash())
                .bind("payload", sent.payload())
                .bind("granted", epoch)
                .bind("received", receivedAt.toEpochMilli())
                .execute();
    }

    @Override
    public OptionalLong grantedEpoch(EventId event) {
        return sql().createQuery("select granted_epoch from fork where event = :event")
                .bind("event", event.value())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    @Override
    public long freeEpoch(ProducerId producer) {
        return 1
                + sql().createQuery(
                                """
                                select coalesce(max(epoch), 0) from (
                                    select epoch from progress where producer = :producer
                                    union all
                                    select granted_epoch from fork where producer = :producer)
                                """)
                        .bind("producer", producer.value())
                        .mapTo(Long.class)
                        .one();
    }

    @Override
    public long newestEpoch(ProducerId producer) {
        return sql().createQuery(
                        "select coalesce(max(epoch), 1) from progress where producer = :producer")
                .bind("producer", producer.value())
                .mapTo(Long.class)
                .one();
    }

    @Override
    public long contiguous(ProducerId producer, long epoch) {
        return sql().createQuery(
                        """
                        select contiguous from progress
                         where producer = :producer and epoch = :epoch
                        """)
                .bind("producer", producer.value())
                .bind("epoch", epoch)
                .mapTo(Long.class)
                .findOne()
                .orElse(0L);
    }

    @Override
    public long advance(ProducerId producer, long epoch) {
        long last = contiguous(producer, epoch);
        while (countIfThere(new Position(producer, epoch, last + 1))) {
            last++;
        }
        progress(producer, epoch, last);
        return last;
    }

    private void progress(ProducerId producer, long epoch, long last) {
        sql().createUpdate(
                        """
                        insert into progress (producer, epoch, contiguous)
                        values (:producer, :epoch, :last)
                        on conflict do update set contiguous = excluded.contiguous
                        """)
                .bind("producer", producer.value())
                .bind("epoch", epoch)
                .bind("last", last)
                .execute();
    }

    private boolean countIfThere(Position position) {
        return count(position) || holder(position).isPresent();
    }

    private boolean count(Position position) {
        return at(
                                sql().createUpdate(
                                                "update event set number = (select"
                                                        + " coalesce(max(number), 0) + 1 from event)"
                                                        + " where number is null and"
                                                        + AT),
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
    public TillId speaker(ProducerId producer, TillId asking) {
        sql().createUpdate(
                        """
                        insert into claim (producer, till)
                        values (:producer,
                                coalesce((select id from till where id = :producer), :asking))
                        on conflict do nothing
                        """)
                .bind("producer", producer.value())
                .bind("asking", asking.value())
                .execute();
        return sql().createQuery("select till from claim where producer = :producer")
                .bind("producer", producer.value())
                .mapTo(String.class)
                .map(TillId::new)
                .one();
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

    @Override
    public List<Fork> openForks() {
        return sql().createQuery(
                        "select * from fork where filed_at is null order by received_at, event")
                .map((row, ctx) ->
                        new Fork(
                                new EventId(row.getString("event")),
                                position(row),
                                row.getLong("granted_epoch"),
                                Instant.ofEpochMilli(row.getLong("received_at"))))
                .list();
    }

    @Override
    public List<DeadLetter> deadLetters(int limit) {
        return sql().createQuery(
                        """
                        select * from dead_letter
                         order by received_at desc, producer, epoch, seq limit :limit
                        """)
                .bind("limit", limit)
                .map((row, ctx) ->
                        new DeadLetter(
                                position(row),
                                row.getString("reason"),
                                Instant.ofEpochMilli(row.getLong("received_at"))))
                .list();
    }

    private static <S extends SqlStatement<S>> S at(S statement, Position position) {
        return statement
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq());
    }

    private static Position position(ResultSet row) throws SQLException {
        return new Position(
                new ProducerId(row.getString("producer")),
                row.getLong("epoch"),
                row.getLong("seq"));
    }
}
