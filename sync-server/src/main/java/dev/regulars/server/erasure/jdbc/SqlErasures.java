package dev.regulars.server.erasure.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.erasure.Erasures;
import java.time.Instant;
import java.util.List;

/** One row for each member who was erased. */
public final class SqlErasures implements Erasures {
    private final Database database;

    public SqlErasures(Database database) {
        this.database = database;
    }

    @Override
    public boolean isErased(MemberId member) {
        return database.handle()
                .createQuery("select exists (select 1 from erasure where member = :member)")
                .bind("member", member.value())
                .mapTo(Boolean.class)
                .one();
    }

    @Override
    public void save(MemberId member, Instant at) {
        database.handle()
                .createUpdate(
                        """
                        insert into erasure (member, erased_at) values (:member, :at)
                        on conflict do nothing
                        """)
                .bind("member", member.value())
                .bind("at", at.toEpochMilli())
                .execute();
    }

    @Override
    public List<Shown> list() {
        return database.handle()
                .createQuery("select * from erasure order by erased_at desc, member")
                .map((row, ctx) -> {
                    var member = new MemberId(row.getString("member"));
                    var at = Instant.ofEpochMilli(row.getLong("erased_at"));
                    return new Shown(member, at, waiting(member));
                })
                .list();
    }

    /**
     * A till of an older generation has yet to take a snapshot, which does not have the member in
     * it; a member whom no till ever held was never told of.
     */
    private List<TillId> waiting(MemberId member) {
        return database.handle()
                .createQuery(
                        """
                        select id from till
                         where revoked_at is null
                           and exists (select 1 from sheet where sheet.member = :member)
                           and (applied_generation is not
                                    (select value from meta where name = 'generation')
                                or applied < coalesce(
                                    (select max(number) from change
                                      where kind = 'member' and subject = :member), 0)
                                or exists (select 1 from sheet
                                            where sheet.member = :member and body is not null))
                         order by id
                        """)
                .bind("member", member.value())
                .mapTo(String.class)
                .map(TillId::new)
                .list();
    }
}
