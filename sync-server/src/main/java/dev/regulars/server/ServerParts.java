package dev.regulars.server;

import dev.regulars.server.code.MemberCodes;
import dev.regulars.server.code.jdbc.SqlGivenCodes;
import dev.regulars.server.coupon.MakeCoupons;
import dev.regulars.server.difference.Birthdays;
import dev.regulars.server.difference.ReviewVisits;
import dev.regulars.server.difference.jdbc.SqlUnreviewed;
import dev.regulars.server.erasure.EraseMember;
import dev.regulars.server.imports.Cards;
import dev.regulars.server.imports.ImportMembers;
import dev.regulars.server.imports.ImportSales;
import dev.regulars.server.imports.jdbc.SqlEnrolled;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.lease.LeaseBook;
import dev.regulars.server.lease.LendRights;
import dev.regulars.server.member.jdbc.SqlCashierParts;
import dev.regulars.server.offer.StopOffer;
import dev.regulars.server.pairing.PairTill;
import dev.regulars.server.pairing.RevokeTill;
import dev.regulars.server.pairing.jdbc.SqlPairingCodes;
import dev.regulars.server.phone.PhoneCards;
import dev.regulars.server.phone.jdbc.SqlPhoneLinks;
import dev.regulars.server.profile.Recompute;
import dev.regulars.server.profile.SheetMaker;
import dev.regulars.server.profile.TrueFacts;
import dev.regulars.server.profile.jdbc.SqlBuyingRecords;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.Signing;
import dev.regulars.server.programme.WithdrawVersion;
import dev.regulars.server.projection.Counting;
import dev.regulars.server.projection.Pump;
import dev.regulars.server.push.AcceptPush;
import dev.regulars.server.share.BeyondShares;
import dev.regulars.server.share.ShareBook;
import dev.regulars.server.share.ShareOut;
import dev.regulars.server.tag.jdbc.SqlTaps;
import dev.regulars.server.visit.jdbc.SqlVisits;
import java.nio.file.Path;
import java.time.Clock;

/** Everything that a server is made of, put together over one data folder. */
final class ServerParts implements AutoCloseable {
    final Clock clock;
    final Stored stored;
    final News news;
    final OwnEvents events;
    final CurrentProgramme programme;

    final PairTill pairing;
    final RevokeTill revoking;
    final MemberCodes memberCodes;
    final PhoneCards phoneCards;
    final AcceptPush accepting;
    final MakeCoupons makingCoupons;
    final LendRights lending;
    final PublishProgramme publishing;
    final WithdrawVersion withdrawing;
    final StopOffer stopping;
    final EraseMember erasing;
    final ImportMembers importingMembers;
    final ImportSales importingSales;

    final Recompute recompute;
    final Counting counting;
    final Pump pump;

    ServerParts(Path folder, Clock clock) {
        this.clock = clock;
        stored = new Stored(folder);
        news = new News(stored, clock);
        events = new OwnEvents(stored.inbox, clock);
        programme = new CurrentProgramme(stored.programmes, stored.stores, news.standings, clock);

        pairing = pairing();
        revoking = revoking();
        accepting = accepting();
        makingCoupons =
                new MakeCoupons(stored.database, programme, stored.coupons, stored.keys, clock);
        lending = lending();
        memberCodes = memberCodes();
        phoneCards = phoneCards();
        var cards = new Cards(stored.keys);
        importingMembers =
                new ImportMembers(stored.database, events, stored.memberKeys, programme, cards);
        importingSales =
                new ImportSales(
                        stored.database,
                        events,
                        programme,
                        cards,
                        new SqlEnrolled(stored.database));

        recompute = recompute();
        publishing = publishing();
        withdrawing = withdrawing();
        stopping =
                new StopOffer(stored.database, stored.stops, news.stops, programme, events, clock);
        erasing = erasing();
        counting = counting();
        pump = new Pump(counting, shareOut(), recompute, news.sequencer, review());
    }

    private PairTill pairing() {
        var codes = new SqlPairingCodes(stored.database);
        return new PairTill(
                stored.database,
                codes,
                stored.tills,
                stored.stores,
                stored.changes,
                events,
                stored.keys,
                clock);
    }

    private RevokeTill revoking() {
        return new RevokeTill(
                stored.database,
                stored.tills,
                stored.stores,
                stored.changes,
                events,
                stored.keys,
                news.generations,
                clock);
    }

    private AcceptPush accepting() {
        return new AcceptPush(
                stored.database, stored.inbox, stored.memberKeys, stored.tills, stored.keys, clock);
    }

    private LendRights lending() {
        return new LendRights(
                stored.database,
                programme,
                stored.loans,
                stored.coupons,
                stored.tills,
                events,
                clock,
                news.shares::announce);
    }

    private MemberCodes memberCodes() {
        var given = new SqlGivenCodes(stored.database);
        return new MemberCodes(
                stored.database, given, stored.codeKeys, stored.keys, events, programme);
    }

    private PhoneCards phoneCards() {
        var links = new SqlPhoneLinks(stored.database);
        return new PhoneCards(stored.database, links, stored.keys, events, programme, clock);
    }

    private Recompute recompute() {
        return new Recompute(
                stored.database,
                stored.accounts,
                programme,
                new SqlBuyingRecords(stored.database),
                new SheetMaker(news.sheets),
                stored.habits,
                stored.audiences);
    }

    private PublishProgramme publishing() {
        return new PublishProgramme(
                stored.database,
                stored.programmes,
                news.programmes,
                news.standings,
                stored.stores,
                stored.catalogue,
                events,
                new Signing(stored.keys),
                clock,
                recompute::everybody);
    }

    private WithdrawVersion withdrawing() {
        return new WithdrawVersion(
                stored.database,
                stored.programmes,
                news.programmes,
                news.standings,
                events,
                new Signing(stored.keys),
                clock,
                recompute::everybody);
    }

    private EraseMember erasing() {
        return new EraseMember(
                stored.database,
                stored.erasures,
                stored.memberKeys,
                stored.members,
                events,
                programme,
                news.snapshots,
                stored.secrets,
                clock);
    }

    private ShareOut shareOut() {
        return new ShareOut(
                stored.database, programme, stored.tills, stored.holdings, news.shares, events);
    }

    private ReviewVisits review() {
        return new ReviewVisits(
                stored.database,
                new SqlUnreviewed(stored.database),
                stored.inbox,
                programme,
                new TrueFacts(stored.accounts, stored.habits, programme),
                new Birthdays(new SqlCashierParts(stored.database), stored.memberKeys),
                stored.stops,
                stored.differences);
    }

    private Counting counting() {
        var beyond = new BeyondShares(stored.holdings, programme, stored.differences);
        return new Counting(
                stored.database,
                stored.inbox,
                stored.progress,
                stored.members,
                new SqlVisits(stored.database),
                new SqlTaps(stored.database),
                new ShareBook(stored.holdings, news.shares, beyond),
                new LeaseBook(stored.loans, stored.coupons, news.shares::announce));
    }

    /**
     * Begins to work.
     *
     * @param restored whether somebody said that the folder comes from a backup
     */
    void start(boolean restored) {
        news.generations.start(restored);
        if (erasing.again()) {
            catchUp();
        }
        stored.database.afterWrites(pump::wake);
        pump.start();
        recompute.everybodyIfTheDateChanged();
    }

    /** What was erased must be gone before anybody is served. */
    private void catchUp() {
        boolean more = true;
        while (more) {
            more = counting.countSome() || recompute.recomputeSome();
        }
        news.sequencer.run();
    }

    /** Forgets everything that was worked out and works it out again from the inbox. */
    void rebuild() {
        stored.database.write(stored.progress::forgetFacts);
        recompute.everybody();
    }

    @Override
    public void close() {
        pump.close();
        stored.close();
    }
}
