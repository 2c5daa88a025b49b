package dev.regulars.server;

import dev.regulars.loyalty.bonus.Lot;
import dev.regulars.loyalty.bonus.Spending;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.VisitEvent.Fate;
import dev.regulars.loyalty.event.VisitEvent.Outcome;
import dev.regulars.loyalty.event.VisitEvent.PaidLine;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.member.Consent;
import dev.regulars.loyalty.member.Evidence;
import dev.regulars.loyalty.member.Facts;
import dev.regulars.loyalty.member.Purpose;
import dev.regulars.loyalty.money.Money;
import dev.regulars.loyalty.offer.Quote;
import dev.regulars.loyalty.sale.GivenAdjustment;
import dev.regulars.loyalty.sale.Line;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sale.Sale;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.sync.Push.MemberKeys;
import dev.regulars.loyalty.sync.Push.Sent;
import dev.regulars.loyalty.wire.Wire;
import dev.regulars.server.key.Tokens;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes events as a till would. */
public final class FakeTill {
    public static final Currency EUR = Currency.getInstance("EUR");

    private final ProducerId producer;
    private final long epoch;
    private long seq;
    public final List<Sent> journal = new ArrayList<>();

    public FakeTill(String producer, long epoch) {
        this.producer = new ProducerId(producer);
        this.epoch = epoch;
    }

    /** The next event; its id tells where it stands. */
    public Sent add(Instant at, Event event) {
        return add(producer + ":" + epoch + ":" + (seq + 1), at, event);
    }

    public Sent add(String id, Instant at, Event event) {
        var position = new Position(producer, epoch, ++seq);
        var envelope =
                new Envelope(
                        1,
                        new EventId(id),
                        position,
                        new StoreId("harbour"),
                        null,
                        Mode.LIVE,
                        new Moment(at, 1, "boot", at.minusSeconds(60)),
                        EUR,
                        null,
                        event);
        var payload = Wire.write(envelope);
        var sent = new Sent(position, payload, Tokens.hash(payload));
        journal.add(sent);
        return sent;
    }

    public Push.Request everything() {
        return request(journal);
    }

    public static Push.Request request(List<Sent> events) {
        return new Push.Request(events, List.of(), events.size(), 0, null);
    }

    public static MemberEnrolled enrolment(String member, LocalDate on, @Nullable SecretKey32 key) {
        var name = Wire.write(new CashierPart("Anna", null, null));
        return new MemberEnrolled(
                new MemberId(member),
                new AccountId(member),
                on,
                null,
                key == null ? null : key.close(name, member),
                List.of(consent(Purpose.TERMS), consent(Purpose.PROFILING)),
                "en",
                null,
                "till",
                null);
    }

    public static MemberKeys keys(String member, SecretKey32 key, String serversSealKey) {
        var both =
                ByteBuffer.allocate(64).put(key.bytes()).put(SecretKey32.random().bytes()).array();
        var seal = Base64.getDecoder().decode(serversSealKey);
        return new MemberKeys(new MemberId(member), Seal.seal(seal, both, Push.MEMBER_KEYS));
    }

    private static Consent consent(Purpose purpose) {
        return new Consent(
                purpose,
                Consent.Decision.GIVEN,
                "v1",
                "en",
                Instant.parse("2026-01-01T10:00:00Z"),
                Evidence.OWN_SCREEN);
    }

    public static VisitRecorded visit(
            String id, @Nullable String member, LocalDate date, String paid) {
        return visit(id, member, date, paid, null);
    }

    public static VisitRecorded visit(
            String id,
            @Nullable String member,
            LocalDate date,
            String paid,
            @Nullable String claimCode) {
        var amount = Money.of(paid, EUR);
        var line =
                new Line(
                        "1",
                        "bun",
                        "Bun",
                        "pastry",
                        BigDecimal.ONE,
                        "pc",
                        amount,
                        amount,
                        null,
                        null,
                        null,
                        List.of(),
                        Set.of(),
                        null,
                        null);
        var sale =
                new Sale(
                        "sale-" + id,
                        null,
                        "R-" + id,
                        date,
                        null,
                        null,
                        EUR,
                        Mode.LIVE,
                        List.of(line),
                        List.of(),
                        List.of(),
                        Money.zero(EUR),
                        amount,
                        null,
                        null);
        long bonus = amount.minor() / 100;
        return new VisitRecorded(
                new VisitId(id),
                member == null ? null : new MemberId(member),
                null,
                sale,
                null,
                null,
                0,
                List.of(new PaidLine("1", BigDecimal.ONE, amount, bonus)),
                List.of(),
                bonus,
                0,
                claimCode,
                false,
                null,
                null);
    }

    /** The same sale with points that it earned, and points that paid 1.00 of it. */
    public static VisitRecorded withPoints(
            VisitRecorded v, @Nullable Lot earned, @Nullable Lot spent) {
        return new VisitRecorded(
                v.visit(),
                v.member(),
                v.account(),
                v.sale(),
                v.quote(),
                v.facts(),
                0,
                v.lines(),
                v.outcomes(),
                earned == null ? 0 : earned.points(),
                0,
                null,
                false,
                earned,
                spent == null
                        ? null
                        : new Spending(spent.points(), Money.of("1.00", EUR), List.of(spent)));
    }

    /** The same sale with what was advised before it, and what became of that. */
    public static VisitRecorded quoted(VisitRecorded sold, Quote quote, Facts facts, Fate fate) {
        var given =
                fate == Fate.REFUSED
                        ? List.<GivenAdjustment>of()
                        : quote.adjustments().stream()
                                .map(a ->
                                        new GivenAdjustment(
                                                a.id(), a.offer(), a.line(), a.amount()))
                                .toList();
        var outcomes =
                quote.adjustments().stream()
                        .map(a ->
                                new Outcome(
                                        a.id(),
                                        fate,
                                        fate == Fate.REFUSED ? Money.zero(EUR) : a.amount()))
                        .toList();
        var s = sold.sale();
        var sale =
                new Sale(
                        s.posSaleId(),
                        s.pos(),
                        s.receiptNumber(),
                        s.businessDate(),
                        s.shift(),
                        s.operator(),
                        s.currency(),
                        s.mode(),
                        s.lines(),
                        given,
                        s.tenders(),
                        s.rounding(),
                        fate == Fate.REFUSED ? quote.before() : quote.after(),
                        s.found(),
                        s.occurredAt());
        var paid = new PaidLine("1", BigDecimal.ONE, sale.total(), quote.bonus());
        return new VisitRecorded(
                sold.visit(),
                sold.member(),
                sold.account(),
                sale,
                quote,
                facts.withoutBirthday(),
                1,
                List.of(paid),
                outcomes,
                quote.bonus(),
                quote.version(),
                null,
                false,
                null,
                null);
    }
}
