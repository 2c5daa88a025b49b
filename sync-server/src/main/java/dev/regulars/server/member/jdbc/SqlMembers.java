package dev.regulars.server.member.jdbc;

import dev.regulars.loyalty.event.MemberEvent.BonusCorrected;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Referrer;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.member.Members;
import dev.regulars.server.member.Order;
import dev.regulars.server.tier.Invitations;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** A row for each member; a row for each fact about one. */
public final class SqlMembers implements Members {
    private final Database database;
    private final CardRows cards;
    private final MergeRows together;
    private final ReferralRows referrals;

    public SqlMembers(Database database) {
        this.database = database;
        this.cards = new CardRows(database);
        this.together = new MergeRows(database);
        this.referrals = new ReferralRows(database);
    }

    private Update update(String sql) {
        return database.handle().createUpdate(sql);
    }

    @Override
    public void mention(MemberId member, Position position) {
        update(
                        """
                        insert into member (id, account, root, account_now) values (:id, :id, :id, :id)
                        on conflict do nothing
                        """)
                .bind("id", member.value())
                .execute();
        if (OwnEvents.isOurs(position.producer())) {
            return;
        }
        update(
                        """
                        insert into mention (subject, producer, epoch, seq)
                        values ('m:' || :member, :producer, :epoch, :seq)
                        on conflict do update set epoch = excluded.epoch, seq = excluded.seq
                         where (excluded.epoch, excluded.seq) > (epoch, seq)
                        """)
                .bind("member", member.value())
                .bind("producer", position.producer().value())
                .bind("epoch", position.epoch())
                .bind("seq", position.seq())
                .execute();
    }

    @Override
    public void mentionWith(MemberId member, VisitId visit) {
        update(
                        """
                        insert into mention (subject, producer, epoch, seq)
                        select 'm:' || :member, producer, epoch, seq from mention
                         where subject = 'v:' || :visit
                        on conflict do update set epoch = excluded.epoch, seq = excluded.seq
                         where (excluded.epoch, excluded.seq) > (epoch, seq)
                        """)
                .bind("member", member.value())
                .bind("visit", visit.value())
                .execute();
    }

    @Override
    public void enrol(MemberEnrolled enrolled, @Nullable StoreId store, Order order) {
        int counts =
                update(
                                """
                                update member
                                   set account = :account, enrolled_on = :on, enrolled_at = :at,
                                       enrolled_event = :event, plain = :plain, store = :store, language = :language,
                                       first_tier = :tier, source = :source,
                                       contact = iif(erased_at is null, :contact, null),
                                       cashier = iif(erased_at is null, :cashier, null)
                                 where id = :id
                                   and (enrolled_at is null
                                        or (:plain, :at, :event)
                                               < (plain, enrolled_at, enrolled_event))
                                """)
                        .bind("id", enrolled.member().value())
                        .bind("account", enrolled.account().value())
                        .bind("on", enrolled.enrolledOn().toString())
                        .bind("at", order.millis())
                        .bind("event", order.event())
                        .bind("store", store == null ? null : store.value())
                        .bind("language", enrolled.language())
                        .bind("tier", enrolled.tier())
                        .bind("source", enrolled.source())
                        .bind("plain", enrolled.contact() == null && enrolled.cashier() == null)
                        .bind("contact", text(enrolled.contact()))
                        .bind("cashier", text(enrolled.cashier()))
                        .execute();
        if (counts == 1) {
            update("update member set account_now = :account where root = :id")
                    .bind("account", enrolled.account().value())
                    .bind("id", enrolled.member().value())
                    .execute();
        }
    }

    private static @Nullable String text(@Nullable Ciphertext ciphertext) {
        return ciphertext == null ? null : ciphertext.base64();
    }

    @Override
    public void consent(MemberId member, Consent consent, Order order, int place) {
        update(
                        """
                        insert into consent (event, place, member, purpose, decision, text_version,
                            language, given_at, evidence)
                        select :event, :place, :member, :purpose, :decision, :version, :language,
                            :at, :evidence
                         where exists (select 1 from member
                                        where id = :member and erased_at is null)
                        on conflict do nothing
                        """)
                .bind("event", order.event())
                .bind("place", place)
                .bind("member", member.value())
                .bind("purpose", consent.purpose().name())
                .bind("decision", consent.decision().name())
                .bind("version", consent.textVersion())
                .bind("language", consent.language())
                .bind("at", consent.at().toEpochMilli())
                .bind("evidence", consent.evidence().name())
                .execute();
    }

    @Override
    public void bind(MemberId member, Card card, Order order) {
        cards.bind(member, card, order);
        referrals.cardIsKnown(member, card.hash());
    }

    @Override
    public void block(MemberId member, CardHash card, String reason, Order order) {
        cards.block(member, card, reason, order);
    }

    @Override
    public void merge(MemberId member, MemberId merged, boolean undone, Order order) {
        together.merge(member, merged, undone, order);
    }

    @Override
    public Optional<MemberId> parent(MemberId member) {
        return together.parent(member);
    }

    @Override
    public Set<MemberId> together(Collection<MemberId> members) {
        return together.together(members);
    }

    @Override
    public void relate(MemberId member, MemberId root) {
        together.relate(member, root);
    }

    @Override
    public void correct(BonusCorrected corrected, Order order) {
        update(
                        """
                        insert into bonus_correction (event, member, points, reason, happened_at,
                            on_date, until_date)
                        values (:event, :member, :points, :reason, :at, :on, :until)
                        on conflict do nothing
                        """)
                .bind("event", order.event())
                .bind("member", corrected.member().value())
                .bind("points", corrected.points())
                .bind("reason", corrected.reason())
                .bind("on", Objects.toString(corrected.on(), null))
                .bind("until", Objects.toString(corrected.until(), null))
                .bind("at", order.millis())
                .execute();
    }

    @Override
    public void approach(MemberId member, boolean approach, Order order) {
        update(
                        """
                        update member
                           set approach = :approach, approach_at = :at, approach_event = :event
                         where id = :id
                           and (approach_at is null
                                or (:at, :event) > (approach_at, approach_event))
                        """)
                .bind("id", member.value())
                .bind("approach", approach)
                .bind("at", order.millis())
                .bind("event", order.event())
                .execute();
    }

    @Override
    public void refer(MemberId friend, Referrer referrer, Order order) {
        referrals.keep(friend, referrer, order);
    }

    @Override
    public void invite(MemberId member, Invitations.Said said, String reason, Order order) {
        update(
                        """
                        insert into invitation (event, member, tier, invited, from_date, until_date,
                            reason, happened_at)
                        values (:event, :member, :tier, :invited, :from, :until, :reason, :at)
                        on conflict do nothing
                        """)
                .bind("event", order.event())
                .bind("member", member.value())
                .bind("tier", said.tier())
                .bind("invited", said.invited())
                .bind("from", said.from().toString())
                .bind("until", said.until() == null ? null : said.until().toString())
                .bind("reason", reason)
                .bind("at", order.millis())
                .execute();
    }

    @Override
    public void erase(MemberId member, Order order) {
        update(
                        """
                        update member
                           set erased_at = coalesce(min(erased_at, :at), :at),
                               contact = null, cashier = null
                         where id = :id
                        """)
                .bind("id", member.value())
                .bind("at", order.millis())
                .execute();
        for (var table : new String[] {"card", "card_block", "consent"}) {
            update("delete from " + table + " where member = :id")
                    .bind("id", member.value())
                    .execute();
        }
    }

    @Override
    public void touch(Collection<MemberId> members) {
        update(
                        """
                        insert into stale_member (member) select value from json_each(:ids)
                         where true
                        on conflict do nothing
                        """)
                .bind("ids", Wire.write(members))
                .execute();
        referrals.touchBothSides(members);
    }
}
