package dev.regulars.server;

import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.jdbc.SqlAudiences;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.ChangeSource;
import dev.regulars.server.change.Generations;
import dev.regulars.server.change.ReadChanges;
import dev.regulars.server.change.Sequencer;
import dev.regulars.server.change.SnapshotFiles;
import dev.regulars.server.change.jdbc.SqlChangeLog;
import dev.regulars.server.code.CodeKeyChanges;
import dev.regulars.server.code.CodeKeys;
import dev.regulars.server.code.MemberCodes;
import dev.regulars.server.code.jdbc.SqlGivenCodes;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.coupon.MakeCoupons;
import dev.regulars.server.coupon.jdbc.SqlCoupons;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.database.sqlite.SqliteDatabase;
import dev.regulars.server.difference.Birthdays;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.difference.ReviewVisits;
import dev.regulars.server.difference.jdbc.SqlDifferences;
import dev.regulars.server.difference.jdbc.SqlUnreviewed;
import dev.regulars.server.erasure.EraseMember;
import dev.regulars.server.erasure.Erasures;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.erasure.jdbc.SqlErasures;
import dev.regulars.server.erasure.jdbc.SqlMemberKeys;
import dev.regulars.server.imports.Cards;
import dev.regulars.server.imports.ImportMembers;
import dev.regulars.server.imports.ImportSales;
import dev.regulars.server.imports.jdbc.SqlEnrolled;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.inbox.jdbc.SqlInbox;
import dev.regulars.server.key.SecretFolder;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.key.TagKeys;
import dev.regulars.server.lease.LeaseBook;
import dev.regulars.server.lease.LendRights;
import dev.regulars.server.lease.Loans;
import dev.regulars.server.lease.jdbc.SqlLoans;
import dev.regulars.server.member.Members;
import dev.regulars.server.member.jdbc.SqlCashierParts;
import dev.regulars.server.member.jdbc.SqlMembers;
import dev.regulars.server.offer.OfferStops;
import dev.regulars.server.offer.StopChanges;
import dev.regulars.server.offer.StopOffer;
import dev.regulars.server.offer.jdbc.SqlOfferStops;
import dev.regulars.server.operator.OperatorChanges;
import dev.regulars.server.operator.Operators;
import dev.regulars.server.operator.jdbc.SqlOperators;
import dev.regulars.server.pairing.PairTill;
import dev.regulars.server.pairing.RevokeTill;
import dev.regulars.server.pairing.TillDirectoryKeys;
import dev.regulars.server.pairing.TillKeys;
import dev.regulars.server.pairing.TillTagKeys;
import dev.regulars.server.pairing.Tills;
import dev.regulars.server.pairing.jdbc.SqlPairingCodes;
import dev.regulars.server.pairing.jdbc.SqlTills;
import dev.regulars.server.phone.PhoneCards;
import dev.regulars.server.phone.jdbc.SqlPhoneLinks;
import dev.regulars.server.product.Catalogue;
import dev.regulars.server.product.ProductChanges;
import dev.regulars.server.product.jdbc.SqlCatalogue;
import dev.regulars.server.profile.Accounts;
import dev.regulars.server.profile.Habits;
import dev.regulars.server.profile.Recompute;
import dev.regulars.server.profile.SheetMaker;
import dev.regulars.server.profile.TrueFacts;
import dev.regulars.server.profile.jdbc.SqlAccounts;
import dev.regulars.server.profile.jdbc.SqlBuyingRecords;
import dev.regulars.server.profile.jdbc.SqlHabits;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.ProgrammeChanges;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.Standings;
import dev.regulars.server.programme.jdbc.SqlProgrammes;
import dev.regulars.server.projection.Counting;
import dev.regulars.server.projection.Progress;
import dev.regulars.server.projection.Pump;
import dev.regulars.server.projection.jdbc.SqlProgress;
import dev.regulars.server.push.AcceptPush;
import dev.regulars.server.share.Holdings;
import dev.regulars.server.share.ShareBook;
import dev.regulars.server.share.ShareChanges;
import dev.regulars.server.share.ShareOut;
import dev.regulars.server.share.jdbc.SqlHoldings;
import dev.regulars.server.sheet.SheetChanges;
import dev.regulars.server.sheet.WrappedKeys;
import dev.regulars.server.sheet.jdbc.SqlSheets;
import dev.regulars.server.store.StoreChanges;
import dev.regulars.server.store.Stores;
import dev.regulars.server.store.jdbc.SqlStores;
import dev.regulars.server.tag.jdbc.SqlTaps;
import dev.regulars.server.visit.Visits;
import dev.regulars.server.visit.jdbc.SqlVisits;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Everything that a server is made of, put together over one data folder. */
final class ServerParts implements AutoCloseable {
    /** The file in the data folder that holds everything but keys. */
    static final String DATABASE = "regulars.db";

    final Path folder;
    final Clock clock;
    final ServerKeys keys;
    final Database database;

    final Stores stores;
    final Operators operators;
    final Tills tills;
    final Programmes programmes;
    final Standings standings;
    final Inbox inbox;
    final ChangeLog changes;
    final Catalogue catalogue;
    final MemberKeys memberKeys;
    final Progress progress;

    final StoreChanges storeChanges;
    final OperatorChanges operatorChanges;
    final ProductChanges productChanges;
    final ProgrammeChanges programmeChanges;
    final SheetChanges sheetChanges;
    final Holdings holdings;
    final Loans loans;
    final Coupons coupons;
    final ShareChanges shareChanges;

    final OwnEvents events;
    final PairTill pairing;
    final RevokeTill revoking;
    final CodeKeys codeKeys;
    final TagKeys tagKeys;
    final MemberCodes memberCodes;
    final PhoneCards phoneCards;
    final AcceptPush accepting;
    final CurrentProgramme programme;
    final Recompute recompute;
    final Audiences audiences;
    final MakeCoupons makingCoupons;
    final LendRights lending;
    final PublishProgramme publishing;
    final StopOffer stopping;
    final Generations generations;
    final Sequencer sequencer;
    final ReadChanges reading;
    final SnapshotFiles snapshots;
    final Differences differences;
    final Erasures erasures;
    final EraseMember erasing;
    final ImportMembers importingMembers;
    final ImportSales importingSales;
    final Counting counting;
    final Pump pump;

    ServerParts(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
        SecretFolder.at(folder);
        var secrets = SecretFolder.at(folder.resolve("keys"));
        keys = ServerKeys.in(secrets);
        database = SqliteDatabase.open(folder.resolve(DATABASE));

        stores = new SqlStores(database);
        operators = new SqlOperators(database);
        tills = new SqlTills(database);
        programmes = new SqlProgrammes(database);
        inbox = new SqlInbox(database);
        changes = new SqlChangeLog(database);
        progress = new SqlProgress(database);
        memberKeys = new SqlMemberKeys(database, keys.own());

        codeKeys = new CodeKeys(secrets);
        tagKeys = new TagKeys(secrets);
        storeChanges = new StoreChanges(stores, changes);
        operatorChanges = new OperatorChanges(operators, changes);
        catalogue = new SqlCatalogue(database);
        productChanges = new ProductChanges(catalogue, changes);
        standings = new Standings(programmes, stores, clock);
        programmeChanges = new ProgrammeChanges(programmes, standings, changes);
        OfferStops stops = new SqlOfferStops(database);
        var stopChanges = new StopChanges(stops, keys, changes);
        holdings = new SqlHoldings(database);
        loans = new SqlLoans(database);
        coupons = new SqlCoupons(database);
        shareChanges = new ShareChanges(holdings, loans, changes);
        sheetChanges =
                new SheetChanges(
                        new SqlSheets(database), changes, new WrappedKeys(memberKeys, keys));
        List<ChangeSource> sources =
                List.of(
                        storeChanges,
                        operatorChanges,
                        new TillKeys(tills),
                        new TillDirectoryKeys(tills, keys),
                        new TillTagKeys(tills, keys, tagKeys),
                        new CodeKeyChanges(codeKeys),
                        programmeChanges,
                        stopChanges,
                        productChanges,
                        shareChanges,
                        sheetChanges);

        events = new OwnEvents(inbox, clock);
        pairing =
                new PairTill(
                        database,
                        new SqlPairingCodes(database),
                        tills,
                        stores,
                        changes,
                        events,
                        keys,
                        clock);
        generations = new Generations(database, changes, secrets, keys);
        revoking =
                new RevokeTill(database, tills, stores, changes, events, keys, generations, clock);
        accepting = new AcceptPush(database, inbox, memberKeys, tills, keys, clock);
        programme = new CurrentProgramme(programmes, stores, standings, clock);
        makingCoupons = new MakeCoupons(database, programme, coupons, keys, clock);
        lending =
                new LendRights(
                        database,
                        programme,
                        loans,
                        coupons,
                        tills,
                        events,
                        clock,
                        shareChanges::announce);
        memberCodes =
                new MemberCodes(
                        database, new SqlGivenCodes(database), codeKeys, keys, events, programme);
        phoneCards =
                new PhoneCards(
                        database, new SqlPhoneLinks(database), keys, events, programme, clock);
        Accounts accounts = new SqlAccounts(database);
        audiences = new SqlAudiences(database);
        Habits habits = new SqlHabits(database);
        recompute =
                new Recompute(
                        database,
                        accounts,
                        programme,
                        new SqlBuyingRecords(database),
                        new SheetMaker(sheetChanges),
                        habits,
                        audiences);
        publishing =
                new PublishProgramme(
                        database,
                        programmes,
                        programmeChanges,
                        standings,
                        stores,
                        catalogue,
                        events,
                        keys,
                        clock,
                        recompute::everybody);
        stopping = new StopOffer(database, stops, stopChanges, programme, events, clock);
        sequencer = new Sequencer(database, changes, generations);
        reading = new ReadChanges(database, changes, generations, sources, keys, clock);
        snapshots = new SnapshotFiles(folder.resolve("snapshots"), database, changes, sources);
        var cards = new Cards(keys);
        importingMembers = new ImportMembers(database, events, memberKeys, programme, cards);
        importingSales =
                new ImportSales(database, events, programme, cards, new SqlEnrolled(database));
        differences = new SqlDifferences(database);
        var review =
                new ReviewVisits(
                        database,
                        new SqlUnreviewed(database),
                        inbox,
                        programme,
                        new TrueFacts(accounts, habits, programme),
                        new Birthdays(new SqlCashierParts(database), memberKeys),
                        stops,
                        differences);
        erasures = new SqlErasures(database);
        Members members = new SqlMembers(database);
        erasing =
                new EraseMember(
                        database,
                        erasures,
                        memberKeys,
                        members,
                        events,
                        programme,
                        snapshots,
                        secrets,
                        clock);
        counting = counting(members);
        var shares = new ShareOut(database, programme, tills, holdings, shareChanges, events);
        pump = new Pump(counting, shares, recompute, sequencer, review);
    }

    private Counting counting(Members members) {
        Visits visits = new SqlVisits(database);
        var shares = new ShareBook(holdings, shareChanges);
        var leases = new LeaseBook(loans, coupons, shareChanges::announce);
        return new Counting(
                database, inbox, progress, members, visits, new SqlTaps(database), shares, leases);
    }

    /**
     * Begins to work.
     *
     * @param restored whether somebody said that the folder comes from a backup
     */
    void start(boolean restored) {
        generations.start(restored);
        if (erasing.again()) {
            catchUp();
        }
        database.afterWrites(pump::wake);
        pump.start();
        recompute.everybodyIfTheDateChanged();
    }

    /** What was erased must be gone before anybody is served. */
    private void catchUp() {
        boolean more = true;
        while (more) {
            more = counting.countSome() || recompute.recomputeSome();
        }
        sequencer.run();
    }

    /** Forgets everything that was worked out and works it out again from the inbox. */
    void rebuild() {
        database.write(progress::forgetFacts);
        recompute.everybody();
    }

    @Override
    public void close() {
        pump.close();
        database.close();
    }
}
