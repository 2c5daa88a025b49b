package dev.regulars.agent.directory.sqlite;

import dev.regulars.agent.directory.Answered;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.directory.Knowledge;
import dev.regulars.agent.directory.KnowledgeFiles;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.UpTo;
import dev.regulars.agent.directory.VisitOnRecord;
import dev.regulars.agent.directory.sqlite.OwnEvents.Told;
import dev.regulars.agent.disk.Folder;
import dev.regulars.agent.journal.FileJournal;
import dev.regulars.agent.journal.SecondStand;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.RequestKey;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.id.OperatorId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CardHash;
import dev.regulars.loyalty.product.Product;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sheet.Sheet;
import dev.regulars.loyalty.store.Store;
import dev.regulars.loyalty.sync.Change.AllowanceChanged;
import dev.regulars.loyalty.sync.Change.CodeKey;
import dev.regulars.loyalty.sync.Change.CodeKeysChanged;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.sync.Change.Operator;
import dev.regulars.loyalty.sync.Change.OperatorsChanged;
import dev.regulars.loyalty.sync.Change.SignedProgramme;
import dev.regulars.loyalty.sync.Change.StoreChanged;
import dev.regulars.loyalty.sync.Change.TillKey;
import dev.regulars.loyalty.sync.Change.TillsChanged;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** The directory over both databases. */
public final class SqliteDirectory implements Directory, AutoCloseable {
    private final OwnStore own;
    private final KnownStore known;

    private SqliteDirectory(OwnStore own, KnownStore known) {
        this.own = own;
        this.known = known;
    }

    /**
     * Opens the directory in a folder; whatever is missing or damaged is made again first. Mends
     * the live journal where it is damaged and listens to both from then on.
     *
     * @param destroyKeys called for each member whom head office erased
     */
    public static SqliteDirectory open(
            Path folder,
            FileJournal live,
            FileJournal training,
            Consumer<MemberId> destroyKeys,
            Progress progress) {
        Folder.made(folder);
        var own = new OwnStore(folder.resolve("own.sqlite"), live, training, progress);
        own.begin();
        var files = new KnowledgeFiles(folder);
        var known = new KnownStore(folder.resolve("known.sqlite"), files, destroyKeys, progress);
        return new SqliteDirectory(own, known);
    }

    /** The side that sync writes to. */
    public Knowledge knowledge() {
        return known;
    }

    /** Where the live events stand a second time. */
    public SecondStand secondStand() {
        return own;
    }

    @Override
    public Found find(CardHash hash) {
        var here = own.ask(s -> s.ofCard(hash));
        var sheet = known.ask(k -> k.sheet(hash));
        if (sheet.isPresent()) {
            return inSheet(sheet.get(), hash, here);
        }
        return here.isEmpty() ? new Found.Unknown() : boundHere(here.getFirst());
    }

    @Override
    public int counter(CardHash tag) {
        int here = own.ask(s -> s.counter(tag));
        return known.ask(k -> k.sheet(tag))
                .flatMap(sheet -> Known.cardIn(sheet, tag))
                .map(Card::counter)
                .map(there -> Math.max(here, there))
                .orElse(here);
    }

    @Override
    public MemberId now(MemberId member) {
        var seen = new LinkedHashSet<MemberId>();
        var at = Optional.of(member);
        var last = member;
        while (at.isPresent() && seen.add(at.get())) {
            last = at.get();
            var from = last;
            at = known.ask(k -> k.livesOn(from));
        }
        return last;
    }

    @Override
    public Optional<Sheet> sheet(MemberId member) {
        return known.ask(k -> k.sheet(now(member)));
    }

    @Override
    public List<Envelope> later(MemberId member) {
        var sheet = sheet(member);
        var after = own.included(sheet);
        return everybodyIn(now(member)).stream()
                .flatMap(m -> own.ask(s -> s.about(m, after)).stream())
                .filter(t -> sheet.isEmpty() || !included(sheet.get(), t.envelope()))
                .sorted(Comparator.comparingLong(Told::number))
                .map(Told::envelope)
                .distinct()
                .toList();
    }

    @Override
    public Optional<VisitOnRecord> visit(VisitId visit) {
        return own.ask(s -> s.visit(visit));
    }

    @Override
    public Optional<VisitOnRecord> visitOfSale(String posSaleId) {
        return own.ask(s -> s.visitOfSale(posSaleId));
    }

    @Override
    public List<VisitOnRecord> visitsOfReceipt(String receiptNumber) {
        return own.ask(s -> s.visitsOfReceipt(receiptNumber));
    }

    @Override
    public List<VisitOnRecord> visitsOn(LocalDate businessDate) {
        return own.ask(s -> s.visitsOn(businessDate.toString()));
    }

    @Override
    public List<Envelope> refundsOn(LocalDate businessDate) {
        return own.ask(s -> s.refundsOn(businessDate.toString()));
    }

    @Override
    public Optional<VisitOnRecord> visitOfClaim(String claimCode) {
        return own.ask(s -> s.visitOfClaim(claimCode));
    }

    @Override
    public Answered answer(RequestKey request) {
        var before = own.ask(s -> s.of(request));
        if (before.isEmpty()) {
            return new Answered.NotYet();
        }
        return before.getFirst().bodyHash().equals(request.bodyHash())
                ? new Answered.Before(before.stream().map(r -> r.envelope()).toList())
                : new Answered.OtherBody();
    }

    @Override
    public Optional<Product> product(String sku) {
        return known.ask(k -> k.product(sku));
    }

    @Override
    public List<SignedProgramme> programmes() {
        return known.ask(Known::programmes);
    }

    @Override
    public Set<String> stoppedOffers() {
        return known.ask(k -> k.single(OffersStopped.class))
                .map(OffersStopped::offers)
                .orElseGet(Set::of);
    }

    @Override
    public Optional<AllowanceChanged> allowance() {
        return known.ask(k -> k.allowance(own.producer()));
    }

    @Override
    public List<Envelope> spendingAfter(Included position) {
        return own.ask(s -> s.spendingAfter(position));
    }

    @Override
    public Optional<Store> store() {
        return known.ask(k -> k.single(StoreChanged.class)).map(StoreChanged::store);
    }

    @Override
    public Optional<Operator> operator(OperatorId operator) {
        return operators().stream().filter(o -> o.id().equals(operator)).findFirst();
    }

    @Override
    public List<Operator> operators() {
        return known.ask(k -> k.single(OperatorsChanged.class))
                .map(OperatorsChanged::operators)
                .orElseGet(List::of);
    }

    @Override
    public Optional<TillKey> till(TillId till) {
        return known.ask(k -> k.single(TillsChanged.class)).stream()
                .flatMap(c -> c.tills().stream())
                .filter(t -> t.till().equals(till))
                .findFirst();
    }

    @Override
    public boolean isErased(MemberId member) {
        return known.ask(k -> k.isErased(member));
    }

    @Override
    public Optional<CodeKey> codeKey(int key) {
        return known.ask(k -> k.single(CodeKeysChanged.class)).stream()
                .flatMap(c -> c.keys().stream())
                .filter(k -> k.key() == key)
                .findFirst();
    }

    @Override
    public long members() {
        return known.ask(Known::members);
    }

    @Override
    public UpTo upTo() {
        return known.upTo();
    }

    /** Looks through both databases; what is damaged is made again. Takes a second or more. */
    public void check() {
        own.ask(s -> s.database().isSound());
        known.ask(k -> k.database().isSound());
    }

    @Override
    public void close() {
        own.close();
        known.close();
    }

    private Found inSheet(Sheet sheet, CardHash hash, List<Envelope> here) {
        var card = Known.cardIn(sheet, hash).orElseThrow();
        boolean blockedHere = !here.isEmpty() && here.getFirst().event() instanceof CardBlocked;
        return card.blocked() || blockedHere
                ? new Found.Blocked(sheet.member(), card)
                : new Found.Known(sheet.member(), card, sheet);
    }

    private Found boundHere(Envelope newest) {
        return switch (newest.event()) {
            case CardBound bound -> servedHere(now(bound.member()), bound.card());
            default -> new Found.Unknown();
        };
    }

    private Found servedHere(MemberId member, Card card) {
        return isErased(member)
                ? new Found.Unknown()
                : new Found.Known(member, card, sheet(member).orElse(null));
    }

    private Set<MemberId> everybodyIn(MemberId member) {
        var all = new LinkedHashSet<MemberId>();
        gather(member, all);
        return all;
    }

    private void gather(MemberId member, Set<MemberId> all) {
        if (all.add(member)) {
            known.ask(k -> k.mergedInto(member)).forEach(m -> gather(m, all));
        }
    }

    private static boolean included(Sheet sheet, Envelope envelope) {
        var position = envelope.position();
        return sheet.includes(position.producer(), position.epoch(), position.seq());
    }
}
