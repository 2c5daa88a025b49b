package dev.regulars.server.inbox.jdbc;

import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.Inbox.DeadLetter;
import dev.regulars.server.inbox.Inbox.Fork;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/**
 * What could not be taken as it came: dead letters, and events that two folders claim one place
 * for.
 */
final class Troubles {
    private final Database database;

    Troubles(Database database) {
        this.database = database;
    }

    private Handle sql() {
        return database.handle();
    }

    void bury(Sent sent, String reason, boolean holds, Instant receivedAt) {
        Positions.at(
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

    void keepFork(Sent sent, EventId event, long epoch, Instant receivedAt) {
        Positions.at(
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

    void endFork(EventId event, Instant at) {
        sql().createUpdate("update fork set filed_at = :at where event = :event")
                .bind("event", event.value())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    OptionalLong grantedEpoch(EventId event) {
        return sql().createQuery("select granted_epoch from fork where event = :event")
                .bind("event", event.value())
                .mapTo(Long.class)
                .findOne()
                .map(OptionalLong::of)
                .orElse(OptionalLong.empty());
    }

    List<Fork> openForks() {
        return sql().createQuery(
                        "select * from fork where filed_at is null order by received_at, event")
                .map((row, ctx) ->
                        new Fork(
                                new EventId(row.getString("event")),
                                Positions.position(row),
                                row.getLong("granted_epoch"),
                                Instant.ofEpochMilli(row.getLong("received_at"))))
                .list();
    }

    List<DeadLetter> deadLetters(int limit) {
        return sql().createQuery(
                        """
                        select * from dead_letter
                         order by received_at desc, producer, epoch, seq limit :limit
                        """)
                .bind("limit", limit)
                .map((row, ctx) ->
                        new DeadLetter(
                                Positions.position(row),
                                row.getString("reason"),
                                Instant.ofEpochMilli(row.getLong("received_at"))))
                .list();
    }

    /** Somebody else has the place of a dead letter now. */
    void giveWay(Position position) {
        Positions.at(
                        sql().createUpdate(
                                        "update dead_letter set holds = 0 where holds = 1 and"
                                                + Positions.AT),
                        position)
                .execute();
    }
}
