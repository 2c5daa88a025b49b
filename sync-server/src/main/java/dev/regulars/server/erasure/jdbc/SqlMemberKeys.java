package dev.regulars.server.erasure.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.erasure.MemberKeys;
import java.util.Optional;

/** Keys wrapped under the server's own, so that the database file alone opens nothing. */
public final class SqlMemberKeys implements MemberKeys {
    private final Database database;
    private final SecretKey32 own;

    /**
     * @param own the server's own key, kept outside the database
     */
    public SqlMemberKeys(Database database, SecretKey32 own) {
        this.database = database;
        this.own = own;
    }

    @Override
    public Optional<Pair> find(MemberId member) {
        return database.handle()
                .createQuery(
                        "select member_key, contact_key from member_key where member = :member")
                .bind("member", member.value())
                .map((row, ctx) ->
                        new Pair(
                                unwrap(member, row.getString("member_key")),
                                unwrap(member, row.getString("contact_key"))))
                .findOne();
    }

    @Override
    public void keep(MemberId member, Pair keys) {
        database.handle()
                .createUpdate(
                        """
                        insert into member_key (member, member_key, contact_key)
                        select :member, :key, :contact
                         where not exists (select 1 from erasure where member = :member)
                        on conflict do nothing
                        """)
                .bind("member", member.value())
                .bind("key", own.close(keys.cashier().bytes(), member.value()).base64())
                .bind("contact", own.close(keys.contact().bytes(), member.value()).base64())
                .execute();
    }

    @Override
    public void destroy(MemberId member) {
        database.handle()
                .createUpdate("delete from member_key where member = :member")
                .bind("member", member.value())
                .execute();
    }

    private SecretKey32 unwrap(MemberId member, String wrapped) {
        return SecretKey32.of(own.open(new Ciphertext(wrapped), member.value()));
    }
}
