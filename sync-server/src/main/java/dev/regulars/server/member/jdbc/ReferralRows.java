package dev.regulars.server.member.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.member.Order;
import java.util.Collection;

/** Who was said to have brought whom. */
final class ReferralRows {
    private final Database database;

    ReferralRows(Database database) {
        this.database = database;
    }

    /** What was said first counts. */
    void keep(MemberId friend, Referrer referrer, Order order) {
        var card = referrer.card();
        database.handle()
                .createUpdate(
                        """
                        insert into referral (friend, event, referrer, key_version, hex, happened_at)
                        values (:friend, :event,
                            coalesce(:referrer,
                                (select member from card
                                  where hex = :hex and key_version = :version
                                  order by happened_at, event limit 1)),
                            :version, :hex, :at)
                        on conflict (friend) do update
                           set event = excluded.event, referrer = excluded.referrer,
                               key_version = excluded.key_version, hex = excluded.hex,
                               happened_at = excluded.happened_at
                         where (excluded.happened_at, excluded.event) < (happened_at, event)
                        """)
                .bind("friend", friend.value())
                .bind("event", order.event())
                .bind("referrer", referrer.member() == null ? null : referrer.member().value())
                .bind("version", card == null ? null : card.keyVersion())
                .bind("hex", card == null ? null : card.hex())
                .bind("at", order.millis())
                .execute();
    }

    /** A card that was shown before anybody here knew whose it is. */
    void cardIsKnown(MemberId member, CardHash card) {
        database.handle()
                .createUpdate(
                        """
                        update referral set referrer = :member
                         where referrer is null and hex = :hex and key_version = :version
                        """)
                .bind("member", member.value())
                .bind("hex", card.hex())
                .bind("version", card.keyVersion())
                .execute();
    }

    /** What a friend does may reward whoever brought them, and what became of those the friend. */
    void touchBothSides(Collection<MemberId> members) {
        database.handle()
                .createUpdate(
                        """
                        insert into stale_member (member)
                        select referrer from referral
                         where referrer is not null
                           and friend in (select value from json_each(:ids))
                        union
                        select friend from referral
                         where referrer in (select value from json_each(:ids))
                        on conflict do nothing
                        """)
                .bind("ids", Wire.write(members))
                .execute();
    }
}
