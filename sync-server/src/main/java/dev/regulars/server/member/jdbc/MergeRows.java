package dev.regulars.server.member.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.member.Order;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** Members that are one person. */
final class MergeRows {
    private final Database database;

    MergeRows(Database database) {
        this.database = database;
    }

    private Update update(String sql) {
        return database.handle().createUpdate(sql);
    }

    void merge(MemberId member, MemberId merged, boolean undone, Order order) {
        update(
                        """
                        insert into member_merge (event, member, merged, undone, happened_at)
                        values (:event, :member, :merged, :undone, :at)
                        on conflict do nothing
                        """)
                .bind("event", order.event())
                .bind("member", member.value())
                .bind("merged", merged.value())
                .bind("undone", undone)
                .bind("at", order.millis())
                .execute();
        update(
                        """
                        update member set parent = (
                            select iif(undone = 1, null, m.member) from member_merge m
                             where m.merged = :merged
                             order by happened_at desc, event desc limit 1)
                         where id = :merged
                        """)
                .bind("merged", merged.value())
                .execute();
    }

    Optional<MemberId> parent(MemberId member) {
        return database.handle()
                .createQuery("select parent from member where id = :id and parent is not null")
                .bind("id", member.value())
                .mapTo(String.class)
                .map(MemberId::new)
                .findOne();
    }

    Set<MemberId> together(Collection<MemberId> members) {
        return database.handle()
                .createQuery(
                        """
                        select id from member where root in (
                            select root from member
                             where id in (select value from json_each(:ids)))
                        """)
                .bind("ids", Wire.write(members))
                .mapTo(String.class)
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }

    void relate(MemberId member, MemberId root) {
        update(
                        """
                        update member
                           set root = :root,
                               account_now = (select account from member where id = :root)
                         where id = :id
                        """)
                .bind("id", member.value())
                .bind("root", root.value())
                .execute();
    }
}
