package dev.regulars.server.console.member.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.segment.Drift;
import dev.regulars.loyalty.segment.Segment;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.member.CardNumbers;
import dev.regulars.server.console.member.Listed;
import dev.regulars.server.console.member.MemberFilter;
import dev.regulars.server.console.member.Segments;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Finds members by what head office knows without opening anything. In a unit of work. */
public final class MemberList {
    private static final int YEAR = 365;

    /** Whom tills serve, through the filter. */
    private static final String WANTED =
            """
              from member m left join profile p on p.account = m.account_now
             where m.root = m.id and m.enrolled_on is not null and m.erased_at is null
               and (:tier = '' or p.tier = :tier)
               and (:segment = '' or p.segment = :segment)
               and (:recency = 0 or p.recency = :recency)
               and (:frequency = 0 or p.frequency = :frequency)
               and (:drift = '' or p.drift = :drift)
               and (:text = '' or m.id >= :text and m.id < :text || char(0x10ffff)
                    or m.id in (select bearer.root
                                  from card c join member bearer on bearer.id = c.member
                                 where c.hex in (select value from json_each(:hashes))))
            """;

    private final Database database;
    private final CardNumbers cards;

    public MemberList(Database database, CardNumbers cards) {
        this.database = database;
        this.cards = cards;
    }

    /** How many the filter lets through. */
    public long count(MemberFilter filter) {
        return filtered(database.handle().createQuery("select count(*)" + WANTED), filter)
                .mapTo(Long.class)
                .one();
    }

    /** Last seen first. */
    public List<Listed> list(MemberFilter filter, ShopNow shop, int from, int limit) {
        var query =
                database.handle()
                        .createQuery(
                                """
                                with wanted as (
                                    select m.id, m.cashier, m.enrolled_on, p.tier, p.last_visit,
                                           p.last_visit_at, p.bonus, p.drift
                                """
                                        + WANTED
                                        + """
                                             order by p.last_visit desc, p.last_visit_at desc, m.id
                                             limit :limit offset :from),
                                        done as (
                                            select w.id, v.buys as visits, v.paid as paid
                                              from wanted w join member part on part.root = w.id
                                              join visit v on v.owner = part.id
                                             where v.void_event is null and v.business_date >= :since
                                               and v.currency = :currency
                                            union all
                                            select w.id, 0, -r.paid_back
                                              from wanted w join member part on part.root = w.id
                                              join counted_refund r on r.owner = part.id
                                             where r.business_date >= :since and r.currency = :currency)
                                        select w.*,
                                               (select coalesce(sum(visits), 0) from done d
                                                 where d.id = w.id) as visits,
                                               (select coalesce(sum(paid), 0) from done d
                                                 where d.id = w.id) as paid
                                          from wanted w
                                         order by w.last_visit desc, w.last_visit_at desc, w.id
                                        """);
        return filtered(query, filter)
                .bind("limit", limit)
                .bind("from", from)
                .bind("since", shop.since(YEAR).toString())
                .bind("currency", shop.currency().getCurrencyCode())
                .map((row, ctx) -> listed(row))
                .list();
    }

    private <S extends SqlStatement<S>> S filtered(S query, MemberFilter filter) {
        return query.bind("tier", filter.tier())
                .bind("segment", segment(filter))
                .bind("recency", filter.recency())
                .bind("frequency", filter.frequency())
                .bind("drift", filter.drifting() ? Drift.DRIFTING.name() : "")
                .bind("text", filter.text())
                .bind("hashes", Wire.write(cards.hashes(filter.text())));
    }

    /** As it is kept; a segment that does not exist is nobody's. */
    private static String segment(MemberFilter filter) {
        return Segments.find(filter.segment()).map(Segment::name).orElse(filter.segment());
    }

    private static Listed listed(ResultSet row) throws SQLException {
        var cashier = row.getString("cashier");
        return new Listed(
                new MemberId(row.getString("id")),
                cashier == null ? null : new Ciphertext(cashier),
                LocalDate.parse(row.getString("enrolled_on")),
                row.getString("tier"),
                date(row.getString("last_visit")),
                row.getInt("visits"),
                row.getLong("bonus"),
                row.getLong("paid"),
                Drift.DRIFTING.name().equals(row.getString("drift")));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
