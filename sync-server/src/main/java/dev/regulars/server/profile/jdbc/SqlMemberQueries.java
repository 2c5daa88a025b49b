package dev.regulars.server.profile.jdbc;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.segment.Activity;
import dev.regulars.loyalty.segment.Drift;
import dev.regulars.loyalty.segment.RecencyBand;
import dev.regulars.loyalty.segment.Rfa;
import dev.regulars.loyalty.segment.Segment;
import dev.regulars.loyalty.segment.Standing;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.profile.MemberQueries;
import dev.regulars.server.profile.Profile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Reads the member and profile tables. */
public final class SqlMemberQueries implements MemberQueries {
    private static final String SERVED =
            " from member where enrolled_on is not null and erased_at is null and root = id ";

    private final Database database;

    public SqlMemberQueries(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Shown> find(MemberId member) {
        return database.handle()
                .createQuery(
                        """
                        select m.id, m.root, m.account_now, m.enrolled_on, m.erased_at, p.*
                          from member m left join profile p on p.account = m.account_now
                         where m.id = :id
                        """)
                .bind("id", member.value())
                .map((row, ctx) -> shown(row))
                .findOne();
    }

    private static Shown shown(ResultSet row) throws SQLException {
        return new Shown(
                new MemberId(row.getString("id")),
                new MemberId(row.getString("root")),
                new AccountId(row.getString("account_now")),
                date(row, "enrolled_on"),
                row.getObject("erased_at") != null,
                row.getString("tier") == null ? null : profile(row));
    }

    private static Profile profile(ResultSet row) throws SQLException {
        var currency = Currency.getInstance(row.getString("currency"));
        long lastAt = row.getLong("last_visit_at");
        var last = row.wasNull() ? null : Instant.ofEpochMilli(lastAt);
        return new Profile(
                new AccountId(row.getString("account_now")),
                LocalDate.parse(row.getString("computed_on")),
                row.getString("tier"),
                date(row, "tier_since"),
                date(row, "tier_until"),
                row.getInt("visits"),
                new Money(row.getLong("spent"), currency),
                date(row, "first_visit"),
                date(row, "last_visit"),
                last,
                row.getLong("bonus"),
                row.getLong("shortfall"),
                standing(row),
                windows(row.getString("windows"), currency),
                List.of());
    }

    private static @Nullable Standing standing(ResultSet row) throws SQLException {
        var segment = row.getString("segment");
        return segment == null
                ? null
                : new Standing(
                        new Rfa(
                                row.getInt("recency"),
                                row.getInt("frequency"),
                                row.getInt("amount")),
                        Segment.valueOf(segment),
                        RecencyBand.valueOf(row.getString("recency_band")),
                        Activity.valueOf(row.getString("activity")),
                        Drift.valueOf(row.getString("drift")));
    }

    private static List<Window> windows(String json, Currency currency) {
        return StreamSupport.stream(Wire.parse(json).spliterator(), false)
                .map((JsonNode window) -> Wire.read(window, Window.class, currency))
                .toList();
    }

    private static @Nullable LocalDate date(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : LocalDate.parse(text);
    }

    @Override
    public List<MemberId> list(int limit, int offset) {
        return database.handle()
                .createQuery("select id" + SERVED + "order by id limit :limit offset :offset")
                .bind("limit", limit)
                .bind("offset", offset)
                .mapTo(String.class)
                .map(MemberId::new)
                .list();
    }

    @Override
    public long count() {
        return database.handle().createQuery("select count(*)" + SERVED).mapTo(Long.class).one();
    }
}
