package dev.regulars.agent.directory.sqlite;

import com.fasterxml.jackson.databind.JsonNode;
import dev.regulars.agent.directory.UpTo;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.AllowanceChanged;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.wire.Wire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What head office said, as one may ask for it. Safe to call from many threads. */
final class Known implements AutoCloseable {
    private final Database database;
    private final Recent recent = new Recent();

    Known(Database database) {
        this.database = database;
    }

    /**
     * What this database was made from.
     *
     * @param files which pair of kept files
     * @param changesLength bytes of the kept changes that are applied
     */
    record Reach(UpTo upTo, int files, long changesLength) {}

    Database database() {
        return database;
    }

    Reach reach() {
        return recent.get(Reach.class, "", this::readReach)
                .orElseThrow(() -> new Damaged("the database does not say how far it reaches"));
    }

    private Optional<Reach> readReach() {
        return database.read(s -> s.first("select body from reach", r -> body(r, Reach.class)));
    }

    Optional<Sheet> sheet(MemberId member) {
        return recent.get(
                Sheet.class,
                member.value(),
                () ->
                        database.read(s ->
                                s.first(
                                        "select body from sheet where member = ?",
                                        row -> body(row, Sheet.class),
                                        member.value())));
    }

    /** The sheet of a card's member; the card is in it, or something is damaged. */
    Optional<Sheet> sheet(CardHash card) {
        var holder =
                database.read(s ->
                        s.first(
                                """
                                select member from card
                                where hash = ? and key_version = ?
                                """,
                                Known::member,
                                card.hex(),
                                card.keyVersion()));
        return holder.map(m ->
                sheet(m).filter(s -> cardIn(s, card).isPresent())
                        .orElseThrow(() -> new Damaged("a card is not in its member's sheet")));
    }

    static Optional<Card> cardIn(Sheet sheet, CardHash hash) {
        return sheet.cards().stream().filter(c -> c.hash().equals(hash)).findFirst();
    }

    /** Whom somebody was merged into; empty when they are still there, or erased. */
    Optional<MemberId> livesOn(MemberId member) {
        return database.read(s ->
                s.first(
                        """
                        select lives_on as member from gone
                        where member = ? and lives_on is not null
                        """,
                        Known::member,
                        member.value()));
    }

    /** Who was merged into a member. */
    List<MemberId> mergedInto(MemberId member) {
        return database.read(s ->
                s.all("select member from gone where lives_on = ?", Known::member, member.value()));
    }

    /** Everybody who was ever erased. */
    List<MemberId> erased() {
        return database.read(
                s -> s.all("select member from gone where lives_on is null", Known::member));
    }

    boolean isErased(MemberId member) {
        return database.read(s ->
                        s.first(
                                """
                                select member from gone
                                where member = ? and lives_on is null
                                """,
                                Known::member,
                                member.value()))
                .isPresent();
    }

    Optional<Product> product(String sku) {
        return recent.get(
                Product.class,
                sku,
                () ->
                        database.read(s ->
                                s.first(
                                        "select body from product where sku = ?",
                                        row -> body(row, Product.class),
                                        sku)));
    }

    /** The store, the operators or the tills, as last said. */
    <T extends Change> Optional<T> single(Class<T> type) {
        return recent.get(
                type,
                "",
                () ->
                        database.read(s ->
                                s.first(
                                        "select body from single where name = ?",
                                        row -> body(row, type),
                                        type.getSimpleName())));
    }

    /** What one till may grant. */
    Optional<AllowanceChanged> allowance(ProducerId till) {
        return recent.get(
                AllowanceChanged.class,
                till.value(),
                () ->
                        database.read(s ->
                                s.first(
                                        "select body from single where name = ?",
                                        row -> body(row, AllowanceChanged.class),
                                        Applying.ALLOWANCE + till.value())));
    }

    /** Every version of the programme that was sent, as last said. */
    List<SignedProgramme> programmes() {
        return recent.get(Programmes.class, "", () -> Optional.of(readProgrammes()))
                .map(Programmes::all)
                .orElseGet(List::of);
    }

    private record Programmes(List<SignedProgramme> all) {}

    private Programmes readProgrammes() {
        var rows =
                database.read(s ->
                        s.all(
                                "select body from single where name like ? order by name",
                                row -> body(row, ProgrammeChanged.class),
                                Applying.PROGRAMME + "%"));
        return new Programmes(rows.stream().map(ProgrammeChanged::programme).toList());
    }

    long members() {
        return count("sheet");
    }

    /** Applies changes, all or none, and counts them. */
    void apply(List<JsonNode> changes, Reach reach) {
        database.write(s -> {
            var applying = new Applying(s);
            changes.forEach(applying::apply);
            applying.reached(reach);
        });
        recent.forget();
    }

    /** How many lines {@link #dump} gives. */
    long lines() {
        return count("sheet") + count("gone") + count("product") + count("single");
    }

    /** Everything as changes: what a snapshot of it is. */
    void dump(Consumer<JsonNode> each) {
        database.read(s -> {
            new Dumping(s).dump(each);
            return null;
        });
    }

    @Override
    public void close() {
        database.close();
    }

    private long count(String table) {
        return database.read(s -> s.first("select count(*) from " + table, row -> row.getLong(1)))
                .orElse(0L);
    }

    private static <T> T body(ResultSet row, Class<T> type) throws SQLException {
        return Wire.read(Body.read(row.getBytes("body")), type);
    }

    private static MemberId member(ResultSet row) throws SQLException {
        return new MemberId(row.getString("member"));
    }
}
