package dev.regulars.server.console.programme.jdbc;

import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Traits;
import dev.regulars.loyalty.member.Window;
import dev.regulars.loyalty.programme.CheckedProgramme;
import dev.regulars.loyalty.programme.TierLadder;
import dev.regulars.loyalty.programme.TierStanding;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.programme.Forecast;
import dev.regulars.server.console.programme.Forecasts;
import dev.regulars.server.database.jdbc.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lets every member climb once more, with the windows that their profiles hold. */
public final class SqlForecasts implements Forecasts {
    private final Database database;

    public SqlForecasts(Database database) {
        this.database = database;
    }

    /** A member's facts and where they stand. */
    private record Standing(TierStanding now, Facts facts) {}

    @Override
    public Forecast under(CheckedProgramme programme, ShopNow shop) {
        var wanted = new HashSet<>(programme.windows());
        shop.programme().map(CheckedProgramme::windows).ifPresent(wanted::removeAll);
        return database.read(() ->
                wanted.isEmpty() ? climb(programme, shop) : new Forecast(members(), 0, 0, wanted));
    }

    private Forecast climb(CheckedProgramme programme, ShopNow shop) {
        var ladder = new TierLadder(programme);
        var ranks = programme.tiers();
        var count = new long[3];
        for (var one : standings(shop)) {
            var next = ladder.next(one.now(), one.facts(), shop.today());
            int move = ranks.rank(next.tier()) - Math.max(0, ranks.rank(one.now().tier()));
            count[0]++;
            count[1] += move > 0 ? 1 : 0;
            count[2] += move < 0 ? 1 : 0;
        }
        return new Forecast(count[0], count[1], count[2], Set.of());
    }

    private List<Standing> standings(ShopNow shop) {
        return database.handle()
                .createQuery(
                        """
                        select m.enrolled_on, p.tier, p.tier_until, p.windows, p.bonus
                          from member m join profile p on p.account = m.account_now
                         where m.root = m.id and m.enrolled_on is not null and m.erased_at is null
                        """)
                .map((row, ctx) -> standing(row, shop))
                .list();
    }

    private static Standing standing(ResultSet row, ShopNow shop) throws SQLException {
        var until = Optional.ofNullable(row.getString("tier_until")).map(LocalDate::parse);
        var windows =
                Wire.read(Wire.parse(row.getString("windows")), Window[].class, shop.currency());
        var tier = row.getString("tier");
        return new Standing(
                new TierStanding(tier, until.orElse(null)),
                new Facts(
                        tier,
                        LocalDate.parse(row.getString("enrolled_on")),
                        null,
                        Set.of(),
                        List.of(windows),
                        row.getLong("bonus"),
                        List.of(),
                        Assurance.HIGH,
                        false,
                        false,
                        Traits.NONE));
    }

    private long members() {
        return database.handle()
                .createQuery(
                        """
                        select count(*) from member
                         where root = id and enrolled_on is not null and erased_at is null
                        """)
                .mapTo(Long.class)
                .one();
    }
}
