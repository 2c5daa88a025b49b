package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.journal.Filed;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.RequestKey;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.wire.Wire;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What happened at this till, as one may ask for it. Safe to call from many threads. */
record OwnEvents(Database database) implements AutoCloseable {

    /** An event with the order in which it was told. */
    record Told(long number, Envelope envelope) {}

    /** A request's event with the hash of the body that caused it. */
    record Requested(String bodyHash, Envelope envelope) {}

    /** The last event of one journal that stands here. */
    Optional<Position> last(boolean training) {
        return database.read(s ->
                s.first(
                        """
                        select body from event where training = ?
                        order by epoch desc, seq desc limit 1
                        """,
                        row -> envelope(row).position(),
                        training));
    }

    /** The live events between two positions, both included. */
    List<Filed> between(Position from, Position through) {
        return database.read(s ->
                s.all(
                        """
                        select body from event
                        where training = 0 and (epoch, seq) >= (?, ?)
                          and (epoch, seq) <= (?, ?)
                        order by epoch, seq
                        """,
                        OwnEvents::filed,
                        from.epoch(),
                        from.seq(),
                        through.epoch(),
                        through.seq()));
    }

    /**
     * The live events about a member.
     *
     * @param after only those after this epoch and seq
     */
    List<Told> about(MemberId member, Included after) {
        return database.read(s ->
                s.all(
                        """
                        select e.number, e.body
                        from concern c join event e on e.number = c.event
                        where c.member = ? and e.training = 0
                          and (e.epoch, e.seq) > (?, ?)
                        """,
                        row -> new Told(row.getLong("number"), envelope(row)),
                        member.value(),
                        after.epoch(),
                        after.seq()));
    }

    /** Live sales and what corrected them, and shares given back, after a position. */
    List<Envelope> spendingAfter(Included position) {
        return database.read(s ->
                s.all(
                        """
                        select body from event
                        where training = 0 and (epoch, seq) > (?, ?)
                          and number in (select event from visit
                                         union all select event from correction
                                         union all select event from returned_share)
                        order by epoch, seq
                        """,
                        OwnEvents::envelope,
                        position.epoch(),
                        position.seq()));
    }

    /** What was said here of a card, the newest first. */
    List<Envelope> ofCard(CardHash card) {
        return database.read(s ->
                s.all(
                        """
                        select e.body from card c join event e on e.number = c.event
                        where c.hash = ? and c.key_version = ?
                        order by e.number desc
                        """,
                        OwnEvents::envelope,
                        card.hex(),
                        card.keyVersion()));
    }

    /** The highest counter of a tag; -1 where none was noted. */
    int counter(CardHash tag) {
        return database.read(s ->
                s.first(
                                """
                                select coalesce(max(counter), -1) from tap
                                where hash = ? and key_version = ?
                                """,
                                row -> row.getInt(1),
                                tag.hex(),
                                tag.keyVersion())
                        .orElse(-1));
    }

    /** The events of a request. */
    List<Requested> of(RequestKey request) {
        return database.read(s ->
                s.all(
                        """
                        select r.body_hash, e.body
                        from request r join event e on e.number = r.event
                        where r.token = ? and r.route = ? and r.key = ?
                        order by e.number
                        """,
                        row -> new Requested(row.getString("body_hash"), envelope(row)),
                        request.token(),
                        request.route(),
                        request.key()));
    }

    Optional<VisitOnRecord> visit(VisitId visit) {
        return visits("v.visit = ?", visit.value()).stream().findFirst();
    }

    /** The newest where a POS gave one id twice. */
    Optional<VisitOnRecord> visitOfSale(String posSaleId) {
        return visits("v.pos_sale = ?", posSaleId).stream().findFirst();
    }

    List<VisitOnRecord> visitsOfReceipt(String receipt) {
        return visits("v.receipt = ?", receipt);
    }

    Optional<VisitOnRecord> visitOfClaim(String claimCode) {
        return visits("v.claim_code = ?", claimCode).stream().findFirst();
    }

    List<VisitOnRecord> visitsOn(String businessDate) {
        return visits("v.business_date = ? and v.training = 0", businessDate).reversed();
    }

    List<Envelope> refundsOn(String businessDate) {
        return database.read(s ->
                s.all(
                        """
                        select e.body from refund r join event e on e.number = r.event
                        where r.business_date = ? and e.training = 0
                        order by e.number
                        """,
                        OwnEvents::envelope,
                        businessDate));
    }

    /** Takes note of events; those it has already only take their present position. */
    void take(List<Filed> events, boolean training) {
        database.write(s -> {
            var noting = new Noting(s, training);
            events.forEach(noting::note);
        });
    }

    @Override
    public void close() {
        database.close();
    }

    /** Newest first. */
    private List<VisitOnRecord> visits(String which, String value) {
        return database.read(s ->
                s
                        .all(
                                "select e.body from visit v join event e"
                                        + " on e.number = v.event where "
                                        + which
                                        + " order by e.number desc",
                                OwnEvents::envelope,
                                value)
                        .stream()
                        .map(e -> onRecord(s, e))
                        .toList());
    }

    private static VisitOnRecord onRecord(Session s, Envelope envelope) {
        var visit = (VisitRecorded) envelope.event();
        return new VisitOnRecord(envelope, visit, corrections(s, visit.visit()));
    }

    private static List<Envelope> corrections(Session s, VisitId visit) {
        return s.all(
                """
                select e.body from correction c join event e on e.number = c.event
                where c.visit = ? order by e.number
                """,
                OwnEvents::envelope,
                visit.value());
    }

    private static Filed filed(ResultSet row) throws SQLException {
        return Filed.of(Body.read(row.getBytes("body")));
    }

    private static Envelope envelope(ResultSet row) throws SQLException {
        return Wire.read(Body.read(row.getBytes("body")), Envelope.class);
    }
}
