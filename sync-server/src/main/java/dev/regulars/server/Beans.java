package dev.regulars.server;

import dev.regulars.server.bonus.Ledgers;
import dev.regulars.server.bonus.jdbc.SqlLedgers;
import dev.regulars.server.change.ReadChanges;
import dev.regulars.server.change.Sequencer;
import dev.regulars.server.change.SnapshotFiles;
import dev.regulars.server.code.ChangeCodeKeys;
import dev.regulars.server.code.MemberCodes;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.coupon.MakeCoupons;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.erasure.EraseMember;
import dev.regulars.server.erasure.Erasures;
import dev.regulars.server.http.HeadOfficeAccess;
import dev.regulars.server.imports.ImportMembers;
import dev.regulars.server.imports.ImportSales;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.lease.LendRights;
import dev.regulars.server.offer.StopOffer;
import dev.regulars.server.operator.OperatorChanges;
import dev.regulars.server.operator.Operators;
import dev.regulars.server.pairing.PairTill;
import dev.regulars.server.pairing.RevokeTill;
import dev.regulars.server.pairing.Tills;
import dev.regulars.server.pairing.http.TillAccess;
import dev.regulars.server.phone.PhoneCards;
import dev.regulars.server.product.ProductChanges;
import dev.regulars.server.profile.MemberQueries;
import dev.regulars.server.profile.Recompute;
import dev.regulars.server.profile.jdbc.SqlMemberQueries;
import dev.regulars.server.programme.CurrentProgramme;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.PublishProgramme;
import dev.regulars.server.programme.Standings;
import dev.regulars.server.programme.WithdrawVersion;
import dev.regulars.server.projection.Progress;
import dev.regulars.server.push.AcceptPush;
import dev.regulars.server.store.StoreChanges;
import dev.regulars.server.store.Stores;
import dev.regulars.server.tag.ChangeTagKeys;
import dev.regulars.server.visit.VisitQueries;
import dev.regulars.server.visit.jdbc.SqlVisitQueries;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Hands the server's parts to its controllers. */
@Factory
final class Beans {
    private final ServerParts parts;

    Beans(ServerParts parts) {
        this.parts = parts;
    }

    @Singleton
    Clock clock() {
        return parts.clock;
    }

    @Singleton
    Database database() {
        return parts.stored.database;
    }

    @Singleton
    HeadOfficeAccess headOfficeAccess() {
        return new HeadOfficeAccess(parts.stored.keys);
    }

    @Singleton
    TillAccess tillAccess() {
        return new TillAccess(parts.stored.database, parts.stored.tills);
    }

    @Singleton
    Stores stores() {
        return parts.stored.stores;
    }

    @Singleton
    StoreChanges storeChanges() {
        return parts.news.stores;
    }

    @Singleton
    Operators operators() {
        return parts.stored.operators;
    }

    @Singleton
    OperatorChanges operatorChanges() {
        return parts.news.operators;
    }

    @Singleton
    ProductChanges productChanges() {
        return parts.news.products;
    }

    @Singleton
    Tills tills() {
        return parts.stored.tills;
    }

    @Singleton
    PairTill pairing() {
        return parts.pairing;
    }

    @Singleton
    MemberCodes memberCodes() {
        return parts.memberCodes;
    }

    @Singleton
    PhoneCards phoneCards() {
        return parts.phoneCards;
    }

    @Singleton
    ChangeCodeKeys codeKeys() {
        return new ChangeCodeKeys(
                parts.stored.database, parts.stored.codeKeys, parts.stored.changes);
    }

    @Singleton
    ChangeTagKeys tagKeys() {
        return new ChangeTagKeys(parts.stored.database, parts.stored.tagKeys, parts.stored.changes);
    }

    @Singleton
    MakeCoupons makingCoupons() {
        return parts.makingCoupons;
    }

    @Singleton
    Coupons coupons() {
        return parts.stored.coupons;
    }

    @Singleton
    LendRights lending() {
        return parts.lending;
    }

    @Singleton
    RevokeTill revoking() {
        return parts.revoking;
    }

    @Singleton
    AcceptPush accepting() {
        return parts.accepting;
    }

    @Singleton
    ReadChanges reading() {
        return parts.news.reading;
    }

    @Singleton
    Sequencer sequencer() {
        return parts.news.sequencer;
    }

    @Singleton
    Programmes programmes() {
        return parts.stored.programmes;
    }

    @Singleton
    Standings standings() {
        return parts.news.standings;
    }

    @Singleton
    StopOffer stopping() {
        return parts.stopping;
    }

    @Singleton
    WithdrawVersion withdrawing() {
        return parts.withdrawing;
    }

    @Singleton
    PublishProgramme publishing() {
        return parts.publishing;
    }

    @Singleton
    VisitQueries visitQueries() {
        return new SqlVisitQueries(parts.stored.database);
    }

    @Singleton
    MemberQueries memberQueries() {
        return new SqlMemberQueries(parts.stored.database);
    }

    @Singleton
    Ledgers ledgers() {
        return new SqlLedgers(parts.stored.database);
    }

    @Singleton
    Inbox inbox() {
        return parts.stored.inbox;
    }

    @Singleton
    Progress progress() {
        return parts.stored.progress;
    }

    @Singleton
    CurrentProgramme programme() {
        return parts.programme;
    }

    @Singleton
    ImportMembers importingMembers() {
        return parts.importingMembers;
    }

    @Singleton
    ImportSales importingSales() {
        return parts.importingSales;
    }

    @Singleton
    Erasures erasures() {
        return parts.stored.erasures;
    }

    @Singleton
    EraseMember erasing() {
        return parts.erasing;
    }

    @Singleton
    Differences differences() {
        return parts.stored.differences;
    }

    @Singleton
    Recompute recompute() {
        return parts.recompute;
    }

    @Singleton
    SnapshotFiles snapshots() {
        return parts.news.snapshots;
    }
}
