package dev.regulars.server.member.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.member.Order;
import org.jdbi.v3.core.statement.Update;

/** The cards of members, and what was said against them. */
final class CardRows {
    private final Database database;

    CardRows(Database database) {
        this.database = database;
    }

    private Update update(String sql) {
        return database.handle().createUpdate(sql);
    }

    void bind(MemberId member, Card card, Order order) {
        update(
                        """
                        insert into card (event, key_version, hex, member, format, assurance,
                            valid_until, blocked, happened_at)
                        select :event, :version, :hex, :member, :format, :assurance, :until,
                            :blocked, :at
                         where exists (select 1 from member
                                        where id = :member and erased_at is null)
                        on conflict do nothing
                        """)
                .bind("event", order.event())
                .bind("version", card.hash().keyVersion())
                .bind("hex", card.hash().hex())
                .bind("member", member.value())
                .bind("format", card.format())
                .bind("assurance", card.assurance().name())
                .bind("until", card.validUntil() == null ? null : card.validUntil().toString())
                .bind("blocked", card.blocked())
                .bind("at", order.millis())
                .execute();
        touchOthers(member, card.hash());
    }

    /** Whoever had the card before must lose it. */
    private void touchOthers(MemberId member, CardHash card) {
        update(
                        """
                        insert into stale_member (member)
                        select distinct member from card
                         where hex = :hex and key_version = :version and member <> :member
                        on conflict do nothing
                        """)
                .bind("hex", card.hex())
                .bind("version", card.keyVersion())
                .bind("member", member.value())
                .execute();
    }

    void block(MemberId member, CardHash card, String reason, Order order) {
        update(
                        """
                        insert into card_block (event, key_version, hex, member, reason, happened_at)
                        select :event, :version, :hex, :member, :reason, :at
                         where exists (select 1 from member
                                        where id = :member and erased_at is null)
                        on conflict do nothing
                        """)
                .bind("event", order.event())
                .bind("version", card.keyVersion())
                .bind("hex", card.hex())
                .bind("member", member.value())
                .bind("reason", reason)
                .bind("at", order.millis())
                .execute();
    }
}
