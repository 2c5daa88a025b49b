package dev.regulars.server.tag.jdbc;

import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.member.TagTap;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.tag.Taps;
import org.jspecify.annotations.Nullable;

/** A row for each sale or binding that names a tap. */
public final class SqlTaps implements Taps {
    private final Database database;

    public SqlTaps(Database database) {
        this.database = database;
    }

    @Override
    public void keep(Filed filed, Event event) {
        if (event instanceof VisitRecorded visit) {
            sold(filed, visit);
        } else if (event instanceof CardBound(_, var card) && card.counter() != null) {
            insert(filed, new TagTap(card.hash(), card.counter()), null, null);
        }
    }

    private void sold(Filed filed, VisitRecorded visit) {
        var found = visit.sale().found();
        if (found != null && found.tap() != null) {
            insert(filed, found.tap(), visit.visit().value(), visit.sale());
        }
    }

    private void insert(Filed filed, TagTap tap, @Nullable String visit, @Nullable Sale sale) {
        database.handle()
                .createUpdate(
                        """
                        insert into tap (event, visit, key_version, hex, counter, producer,
                            happened_at, business_date)
                        values (:event, :visit, :version, :hex, :counter, :producer, :at, :date)
                        on conflict do nothing
                        """)
                .bind("event", filed.id())
                .bind("visit", visit)
                .bind("version", tap.tag().keyVersion())
                .bind("hex", tap.tag().hex())
                .bind("counter", tap.counter())
                .bind("producer", filed.envelope().position().producer().value())
                .bind("at", filed.millis())
                .bind("date", sale == null ? null : sale.businessDate().toString())
                .execute();
    }
}
