package dev.regulars.server.profile.jdbc;

import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.member.Ciphertext;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.profile.Account.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads the members of an account with their cards, consent and positions. */
final class PersonRows {
    private final Database database;

    PersonRows(Database database) {
        this.database = database;
    }

    List<Person> of(AccountId account) {
        return database.handle()
                .createQuery(
                        """
                        select m.*,
                        """
                                + inForce("PROFILING")
                                + " as profiling, "
                                + inForce("MARKETING")
                                + " as marketing"
                                + " from member m where m.account_now = :account order by m.id")
                .bind("account", account.value())
                .map((row, ctx) -> person(row))
                .list();
    }

    /** The last answer to a question of consent decides. */
    private static String inForce(String purpose) {
        return """
        coalesce((select c.decision = 'GIVEN' from consent c
                   where c.member = m.id and c.purpose = '%s'
                   order by c.given_at desc, c.event desc, c.place desc limit 1), 0)\
        """
                .formatted(purpose);
    }

    private Person person(ResultSet row) throws SQLException {
        var id = row.getString("id");
        var cashier = row.getString("cashier");
        var language = row.getString("language");
        return new Person(
                new MemberId(id),
                new MemberId(row.getString("root")),
                date(row.getString("enrolled_on")),
                row.getString("first_tier"),
                language == null ? "" : language,
                cashier == null ? null : new Ciphertext(cashier),
                row.getBoolean("approach"),
                row.getBoolean("profiling"),
                row.getBoolean("marketing"),
                row.getObject("erased_at") != null,
                cards(id),
                includes(id));
    }

    /** Only cards that were not given to somebody else later. */
    private List<Card> cards(String root) {
        return database.handle()
                .createQuery(
                        """
                        select c.*,
                               exists (select 1 from card_block b
                                        where b.hex = c.hex and b.key_version = c.key_version
                                          and (b.happened_at, b.event) > (c.happened_at, c.event))
                                   as stopped,
                               (select max(t.counter) from tap t
                                 where t.hex = c.hex and t.key_version = c.key_version)
                                   as counter
                          from member m join card c on c.member = m.id
                         where m.root = :root
                           and not exists (select 1 from card later
                                            where later.hex = c.hex
                                              and later.key_version = c.key_version
                                              and (later.happened_at, later.event)
                                                      > (c.happened_at, c.event))
                         order by c.happened_at, c.event
                        """)
                .bind("root", root)
                .map((row, ctx) -> card(row))
                .list();
    }

    private static Card card(ResultSet row) throws SQLException {
        return new Card(
                new CardHash(row.getInt("key_version"), row.getString("hex")),
                row.getString("format"),
                Assurance.valueOf(row.getString("assurance")),
                date(row.getString("valid_until")),
                row.getBoolean("blocked") || row.getBoolean("stopped"),
                (Integer) row.getObject("counter"));
    }

    private Map<ProducerId, Included> includes(String root) {
        var last = new HashMap<ProducerId, Included>();
        database.handle()
                .createQuery(
                        """
                        select producer, epoch, seq from mention
                         where subject in (select 'm:' || id from member where root = :root)
                         order by epoch, seq
                        """)
                .bind("root", root)
                .map((row, ctx) ->
                        last.put(
                                new ProducerId(row.getString("producer")),
                                new Included(row.getLong("epoch"), row.getLong("seq"))))
                .list();
        return last;
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }
}
