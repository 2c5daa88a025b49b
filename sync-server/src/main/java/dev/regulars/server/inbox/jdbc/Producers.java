package dev.regulars.server.inbox.jdbc;

import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.server.database.jdbc.Database;
import org.jdbi.v3.core.Handle;

/** How far each producer's events are here without a gap, and which till speaks for it. */
final class Producers {
    private final Database database;

    Producers(Database database) {
        this.database = database;
    }

    private Handle sql() {
        return database.handle();
    }

    long freeEpoch(ProducerId producer) {
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

    long newestEpoch(ProducerId producer) {
        return sql().createQuery(
                        "select coalesce(max(epoch), 1) from progress where producer = :producer")
                .bind("producer", producer.value())
                .mapTo(Long.class)
                .one();
    }

    long contiguous(ProducerId producer, long epoch) {
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

    void progress(ProducerId producer, long epoch, long last) {
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

    TillId speaker(ProducerId producer, TillId asking) {
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
}
