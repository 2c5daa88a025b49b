package dev.regulars.server.imports.jdbc;

import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.imports.Enrolled;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** One look at the member table. */
public final class SqlEnrolled implements Enrolled {
    private final Database database;

    public SqlEnrolled(Database database) {
        this.database = database;
    }

    @Override
    public Set<MemberId> among(Collection<MemberId> members) {
        return database.handle()
                .createQuery(
                        """
                        select id from member
                         where enrolled_on is not null
                           and id in (select value from json_each(:ids))
                        """)
                .bind("ids", Wire.write(members))
                .mapTo(String.class)
                .map(MemberId::new)
                .collect(Collectors.toSet());
    }
}
