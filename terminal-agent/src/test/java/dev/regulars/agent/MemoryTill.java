package dev.regulars.agent;

import com.github.f4b6a3.uuid.UuidCreator;
import dev.regulars.agent.directory.Answered;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.directory.UpTo;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.sync.Sync;
import dev.regulars.agent.sync.SyncState;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.event.RequestKey;
import dev.regulars.loyalty.event.VisitEvent;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitReassigned;
import dev.regulars.loyalty.event.VisitEvent.VisitRecorded;
import dev.regulars.loyalty.event.VisitEvent.VisitRefunded;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.StoreId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.Change.TillKey;
import dev.regulars.loyalty.wire.Wire;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A journal, a directory and a line to head office in memory: small and easy to look into. */
final class MemoryTill implements Journal, Directory, Sync {
    private final Clock clock;
    final List<Envelope> events = new ArrayList<>();
    final Map<MemberId, Sheet> sheets = new HashMap<>();
    final Map<String, Product> products = new HashMap<>();
    final Map<TillId, TillKey> tills = new HashMap<>();
    final List<Operator> operators = new ArrayList<>();
    @Nullable SignedProgramme programme;
    @Nullable Instant contact;

    MemoryTill(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized List<Envelope> append(List<Draft> drafts) {
        var written = drafts.stream().map(this::envelope).toList();
        return written;
    }

    private Envelope envelope(Draft draft) {
        long seq = events.size() + 1L;
        var envelope =
                new Envelope(
                        1,
                        new EventId(UuidCreator.getTimeOrderedEpoch().toString()),
                        new Position(new ProducerId("till-1"), 1, seq),
                        new StoreId("quay"),
                        draft.operator(),
                        draft.mode(),
                        new Moment(clock.instant(), seq, "boot", null),
                        draft.currency(),
                        draft.request(),
                        draft.event());
        events.add(Wire.read(Wire.write(envelope), Envelope.class));
        return events.getLast();
    }

    @Override
    public synchronized Found find(CardHash hash) {
        var bound =
                live(CardBound.class)
                        .filter(b -> b.card().hash().equals(hash))
                        .<Found>map(b -> known(b.member(), b.card()))
                        .findFirst();
        return bound.or(() -> inSheets(hash)).orElseGet(Found.Unknown::new);
    }

    private Optional<Found> inSheets(CardHash hash) {
        return sheets.values().stream()
                .flatMap(sheet ->
                        sheet.cards().stream()
                                .filter(card -> card.hash().equals(hash))
                                .map(card -> known(sheet.member(), card)))
                .findFirst();
    }

    private Found known(MemberId member, Card card) {
        return card.blocked()
                ? new Found.Blocked(member, card)
                : new Found.Known(member, card, sheets.get(member));
    }

    @Override
    public MemberId now(MemberId member) {
        return member;
    }

    @Override
    public Optional<Sheet> sheet(MemberId member) {
        return Optional.ofNullable(sheets.get(member));
    }

    @Override
    public synchronized List<Envelope> later(MemberId member) {
        return events.stream()
                .filter(e -> e.mode() == Mode.LIVE)
                .filter(e -> concerns(e, member))
                .toList();
    }

    private boolean concerns(Envelope envelope, MemberId member) {
        return switch (envelope.event()) {
            case MemberEvent event -> event.member().equals(member);
            case VisitRecorded visit -> member.equals(visit.member());
            case VisitClaimed claim -> claim.member().equals(member);
            case VisitRefunded refund -> member.equals(refund.member());
            case VisitVoided voided ->
                    visit(voided.visit())
                            .filter(v -> member.equals(v.visit().member()))
                            .isPresent();
            case VisitReassigned moved -> member.equals(moved.from()) || member.equals(moved.to());
            default -> false;
        };
    }

    @Override
    public synchronized Optional<VisitOnRecord> visit(VisitId visit) {
        return visits().filter(v -> v.visit().visit().equals(visit)).findFirst();
    }

    @Override
    public synchronized Optional<VisitOnRecord> visitOfSale(String posSaleId) {
        return visits().filter(v -> v.visit().sale().posSaleId().equals(posSaleId)).findFirst();
    }

    @Override
    public synchronized List<VisitOnRecord> visitsOfReceipt(String receiptNumber) {
        return visits().filter(v -> receiptNumber.equals(v.visit().sale().receiptNumber()))
                .toList()
                .reversed();
    }

    @Override
    public synchronized List<VisitOnRecord> visitsOn(LocalDate businessDate) {
        return visits().filter(v -> v.envelope().mode() == Mode.LIVE)
                .filter(v -> v.visit().sale().businessDate().equals(businessDate))
                .toList();
    }

    @Override
    public synchronized List<Envelope> refundsOn(LocalDate businessDate) {
        return events.stream()
                .filter(e -> e.mode() == Mode.LIVE)
                .filter(e ->
                        e.event() instanceof VisitRefunded refund
                                && refund.businessDate().equals(businessDate))
                .toList();
    }

    @Override
    public synchronized Optional<VisitOnRecord> visitOfClaim(String claimCode) {
        return visits().filter(v -> claimCode.equals(v.visit().claimCode())).findFirst();
    }

    private Stream<VisitOnRecord> visits() {
        return events.stream()
                .filter(e -> e.event() instanceof VisitRecorded)
                .map(e -> (VisitRecorded) e.event())
                .map(this::onRecord);
    }

    private VisitOnRecord onRecord(VisitRecorded visit) {
        Envelope own = null;
        var corrections = new ArrayList<Envelope>();
        for (var envelope : events) {
            if (envelope.event().equals(visit)) {
                own = envelope;
            } else if (envelope.event() instanceof VisitEvent event
                    && visit.visit().equals(original(event))) {
                corrections.add(envelope);
            }
        }
        return new VisitOnRecord(Objects.requireNonNull(own), visit, corrections);
    }

    private static @Nullable VisitId original(VisitEvent event) {
        return switch (event) {
            case VisitRecorded _ -> null;
            case VisitVoided voided -> voided.visit();
            case VisitRefunded refund -> refund.visit();
            case VisitClaimed claim -> claim.visit();
            case VisitReassigned moved -> moved.visit();
        };
    }

    @Override
    public synchronized Answered answer(RequestKey request) {
        var caused =
                events.stream()
                        .filter(e -> e.request() != null && same(e.request(), request))
                        .toList();
        if (caused.isEmpty()) {
            return new Answered.NotYet();
        }
        return caused.getFirst().request().bodyHash().equals(request.bodyHash())
                ? new Answered.Before(caused)
                : new Answered.OtherBody();
    }

    private static boolean same(RequestKey one, RequestKey other) {
        return one.token().equals(other.token())
                && one.route().equals(other.route())
                && one.key().equals(other.key());
    }

    private <T> Stream<T> live(Class<T> type) {
        return events.stream()
                .filter(e -> e.mode() == Mode.LIVE)
                .map(Envelope::event)
                .filter(type::isInstance)
                .map(type::cast);
    }

    @Override
    public Optional<Product> product(String sku) {
        return Optional.ofNullable(products.get(sku));
    }

    @Override
    public Optional<SignedProgramme> programme() {
        return Optional.ofNullable(programme);
    }

    @Override
    public Optional<Store> store() {
        return Optional.empty();
    }

    @Override
    public Optional<Operator> operator(OperatorId operator) {
        return operators.stream().filter(o -> o.id().equals(operator)).findFirst();
    }

    @Override
    public List<Operator> operators() {
        return List.copyOf(operators);
    }

    @Override
    public Optional<TillKey> till(TillId till) {
        return Optional.ofNullable(tills.get(till));
    }

    @Override
    public long members() {
        return sheets.size();
    }

    @Override
    public UpTo upTo() {
        return new UpTo("g1", 1, contact);
    }

    @Override
    public SyncState state() {
        return new SyncState(contact, events.size(), null, contact, 0, null);
    }

    @Override
    public void wake() {}

    @Override
    public void onChange(Consumer<SyncState> listener) {}

    @Override
    public void close() {}
}
