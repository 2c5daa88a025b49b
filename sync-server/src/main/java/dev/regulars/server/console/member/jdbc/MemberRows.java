package dev.regulars.server.console.member.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.member.Consent.Decision;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.server.console.member.CardRow;
import dev.regulars.server.console.member.ConsentRow;
import dev.regulars.server.console.member.Friends;
import dev.regulars.server.console.member.InvitationRow;
import dev.regulars.server.console.member.OneMember;
import dev.regulars.server.console.member.OneMember.Scores;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** One member with cards, consents and points. In a unit of work. */
public final class MemberRows {

    private final Database database;

    public MemberRows(Database database) {
        this.database = database;
    }

    /** Somebody whom tills serve; a merged member is found as whom they live on as. */
    public Optional<OneMember> find(String id) {
        return query(
                        """
                        select m.*, p.*
                          from member asked join member m on m.id = asked.root
                          left join profile p on p.account = m.account_now
                         where asked.id = :id and m.enrolled_on is not null
                           and m.erased_at is null
                        """,
                        id)
                .map((row, ctx) -> member(row))
                .findOne();
    }

    private static OneMember member(ResultSet row) throws SQLException {
        var source = row.getString("source");
        var windows = row.getString("windows");
        return new OneMember(
                new MemberId(row.getString("id")),
                new AccountId(row.getString("account_now")),
                LocalDate.parse(row.getString("enrolled_on")),
                closed(row.getString("cashier")),
                closed(row.getString("contact")),
                source == null ? "" : source,
                row.getBoolean("approach"),
                row.getString("tier"),
                date(row.getString("tier_since")),
                date(row.getString("tier_until")),
                row.getLong("visits"),
                row.getLong("spent"),
                date(row.getString("last_visit")),
                row.getLong("bonus"),
                row.getLong("shortfall"),
                scores(row),
                windows == null ? "[]" : windows);
    }

    private static @Nullable Scores scores(ResultSet row) throws SQLException {
        var segment = row.getString("segment");
        return segment == null
                ? null
                : new Scores(
                        row.getInt("recency"),
                        row.getInt("frequency"),
                        row.getInt("amount"),
                        segment,
                        row.getString("recency_band"),
                        row.getString("drift"));
    }

    /** Only cards that were not given to somebody else later; the newest first. */
    public List<CardRow> cards(MemberId member) {
        return query(
                        """
                        select c.*,
                               exists (select 1 from card_block b
                                        where b.hex = c.hex and b.key_version = c.key_version
                                          and (b.happened_at, b.event) > (c.happened_at, c.event))
                                   as stopped
                          from member m join card c on c.member = m.id
                         where m.root = :id
                           and not exists (select 1 from card later
                                            where later.hex = c.hex
                                              and later.key_version = c.key_version
                                              and (later.happened_at, later.event)
                                                      > (c.happened_at, c.event))
                         order by c.happened_at desc, c.event
                        """,
                        member.value())
                .map((row, ctx) -> card(row))
                .list();
    }

    private static CardRow card(ResultSet row) throws SQLException {
        return new CardRow(
                row.getInt("key_version"),
                row.getString("hex"),
                row.getString("format"),
                row.getString("assurance"),
                date(row.getString("valid_until")),
                row.getBoolean("blocked") || row.getBoolean("stopped"),
                Instant.ofEpochMilli(row.getLong("happened_at")));
    }

    /** The last answer to each question. */
    public List<ConsentRow> consents(MemberId member) {
        return query(
                        """
                        select * from (
                            select c.*, row_number() over (
                                       partition by purpose
                                       order by given_at desc, event desc, place desc) as newest
                              from consent c where c.member = :id)
                         where newest = 1
                        """,
                        member.value())
                .map((row, ctx) ->
                        new ConsentRow(
                                Purpose.valueOf(row.getString("purpose")),
                                Decision.valueOf(row.getString("decision")),
                                row.getString("text_version"),
                                row.getString("language"),
                                Instant.ofEpochMilli(row.getLong("given_at")),
                                Evidence.valueOf(row.getString("evidence"))))
                .stream()
                .sorted((one, other) -> one.purpose().compareTo(other.purpose()))
                .toList();
    }

    /** Who brought a member, and how many they brought. */
    public Friends friends(MemberId member) {
        return query(
                        """
                        select j.referrer, j.verdict,
                               (select count(*) from judged_referral b
                                 where b.referrer = :id and b.verdict = 'accepted') as brought
                          from (select 1) left join judged_referral j
                               on j.friend in (select id from member where root = :id)
                         order by j.verdict = 'accepted' desc limit 1
                        """,
                        member.value())
                .map((row, ctx) ->
                        new Friends(
                                row.getString("referrer"),
                                row.getString("verdict"),
                                row.getLong("brought")))
                .one();
    }

    /** What head office said of invitations, newest first. */
    public List<InvitationRow> invitations(MemberId member) {
        return query(
                        """
                        select tier, invited, from_date, until_date, reason from invitation
                         where member in (select id from member where root = :id)
                         order by happened_at desc, event desc
                        """,
                        member.value())
                .map((row, ctx) ->
                        new InvitationRow(
                                row.getString("tier"),
                                row.getBoolean("invited"),
                                LocalDate.parse(row.getString("from_date")),
                                date(row.getString("until_date")),
                                row.getString("reason")))
                .list();
    }

    private Query query(String sql, String id) {
        return database.handle().createQuery(sql).bind("id", id);
    }

    private static @Nullable Ciphertext closed(@Nullable String base64) {
        return base64 == null ? null : new Ciphertext(base64);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
