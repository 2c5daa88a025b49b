package dev.regulars.server.code.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.code.GivenCodes;
import dev.regulars.server.database.jdbc.Database;
import java.time.LocalDate;
import java.util.Optional;

/** Codes are cards like any other; their number is their place among the member's own. */
public final class SqlGivenCodes implements GivenCodes {
    private final Database database;

    public SqlGivenCodes(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Given> last(MemberId member, String format) {
        return database.handle()
                .createQuery(
                        """
                        select count(*) over () as number, c.valid_until,
                               exists (select 1 from card_block b
                                        where b.hex = c.hex and b.key_version = c.key_version)
                                   as blocked
                          from (select hex, key_version, max(valid_until) as valid_until,
                                       min(happened_at) as happened_at, min(event) as event
                                  from card where member = :member and format = :format
                                 group by hex, key_version) c
                         order by c.happened_at desc, c.event desc limit 1
                        """)
                .bind("member", member.value())
                .bind("format", format)
                .map((row, ctx) ->
                        new Given(
                                row.getInt("number"),
                                LocalDate.parse(row.getString("valid_until")),
                                row.getBoolean("blocked")))
                .findOne();
    }
}
