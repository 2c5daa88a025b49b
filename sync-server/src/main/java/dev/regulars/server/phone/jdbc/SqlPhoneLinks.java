package dev.regulars.server.phone.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.phone.PhoneLinks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A row for each link; none is ever deleted, for its number names a phone. */
public final class SqlPhoneLinks implements PhoneLinks {
    private final Database database;

    public SqlPhoneLinks(Database database) {
        this.database = database;
    }

    @Override
    public int newest(MemberId member) {
        return database.handle()
                .createQuery(
                        "select coalesce(max(number), 0) from phone_link where member = :member")
                .bind("member", member.value())
                .mapTo(Integer.class)
                .one();
    }

    @Override
    public void save(String hash, Link link) {
        database.handle()
                .createUpdate(
                        """
                        insert into phone_link (member, number, hash, expires_at)
                        values (:member, :number, :hash, :expires)
                        """)
                .bind("member", link.member().value())
                .bind("number", link.number())
                .bind("hash", hash)
                .bind("expires", link.expiresAt().toEpochMilli())
                .execute();
    }

    @Override
    public Optional<Link> take(String hash, Instant now) {
        return database.handle()
                .createQuery(
                        """
                        update phone_link set taken_at = :now
                         where hash = :hash and taken_at is null and replaced_at is null
                           and expires_at > :now
                           and not exists (select 1 from erasure e
                                            where e.member = phone_link.member)
                        returning member, number, expires_at
                        """)
                .bind("hash", hash)
                .bind("now", now.toEpochMilli())
                .map((row, ctx) ->
                        new Link(
                                new MemberId(row.getString("member")),
                                row.getInt("number"),
                                Instant.ofEpochMilli(row.getLong("expires_at"))))
                .findOne();
    }

    @Override
    public List<Integer> replaceBefore(MemberId member, int number, Instant now) {
        return database.handle()
                .createQuery(
                        """
                        update phone_link set replaced_at = :now
                         where member = :member and number < :number and replaced_at is null
                        returning case when taken_at is null then 0 else number end
                        """)
                .bind("member", member.value())
                .bind("number", number)
                .bind("now", now.toEpochMilli())
                .mapTo(Integer.class)
                .filter(taken -> taken > 0)
                .list();
    }
}
