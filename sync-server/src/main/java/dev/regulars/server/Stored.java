package dev.regulars.server;

import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.jdbc.SqlAudiences;
import dev.regulars.server.change.ChangeLog;
import dev.regulars.server.change.jdbc.SqlChangeLog;
import dev.regulars.server.code.CodeKeys;
import dev.regulars.server.coupon.Coupons;
import dev.regulars.server.coupon.jdbc.SqlCoupons;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.database.sqlite.SqliteDatabase;
import dev.regulars.server.difference.Differences;
import dev.regulars.server.difference.jdbc.SqlDifferences;
import dev.regulars.server.erasure.Erasures;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.erasure.jdbc.SqlErasures;
import dev.regulars.server.erasure.jdbc.SqlMemberKeys;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.inbox.jdbc.SqlInbox;
import dev.regulars.server.key.SecretFolder;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.key.TagKeys;
import dev.regulars.server.lease.Loans;
import dev.regulars.server.lease.jdbc.SqlLoans;
import dev.regulars.server.member.Members;
import dev.regulars.server.member.jdbc.SqlMembers;
import dev.regulars.server.offer.OfferStops;
import dev.regulars.server.offer.jdbc.SqlOfferStops;
import dev.regulars.server.operator.Operators;
import dev.regulars.server.operator.jdbc.SqlOperators;
import dev.regulars.server.pairing.Tills;
import dev.regulars.server.pairing.jdbc.SqlTills;
import dev.regulars.server.product.Catalogue;
import dev.regulars.server.product.jdbc.SqlCatalogue;
import dev.regulars.server.profile.Accounts;
import dev.regulars.server.profile.Habits;
import dev.regulars.server.profile.jdbc.SqlAccounts;
import dev.regulars.server.profile.jdbc.SqlHabits;
import dev.regulars.server.programme.Programmes;
import dev.regulars.server.programme.jdbc.SqlProgrammes;
import dev.regulars.server.projection.Progress;
import dev.regulars.server.projection.jdbc.SqlProgress;
import dev.regulars.server.share.Holdings;
import dev.regulars.server.share.jdbc.SqlHoldings;
import dev.regulars.server.store.Stores;
import dev.regulars.server.store.jdbc.SqlStores;
import java.nio.file.Path;

/** What a server keeps: keys in files, and everything else in one database. */
final class Stored implements AutoCloseable {
    /** The file in the data folder that holds everything but keys. */
    static final String DATABASE = "regulars.db";

    final Path folder;
    final SecretFolder secrets;
    final ServerKeys keys;
    final CodeKeys codeKeys;
    final TagKeys tagKeys;
    final Database database;

    final Stores stores;
    final Operators operators;
    final Tills tills;
    final Programmes programmes;
    final OfferStops stops;
    final Inbox inbox;
    final ChangeLog changes;
    final Catalogue catalogue;
    final MemberKeys memberKeys;
    final Members members;
    final Progress progress;
    final Holdings holdings;
    final Loans loans;
    final Coupons coupons;
    final Audiences audiences;
    final Accounts accounts;
    final Habits habits;
    final Differences differences;
    final Erasures erasures;

    Stored(Path folder) {
        this.folder = folder;
        SecretFolder.at(folder);
        secrets = SecretFolder.at(folder.resolve("keys"));
        keys = ServerKeys.in(secrets);
        codeKeys = new CodeKeys(secrets);
        tagKeys = new TagKeys(secrets);
        database = SqliteDatabase.open(folder.resolve(DATABASE));
        stores = new SqlStores(database);
        operators = new SqlOperators(database);
        tills = new SqlTills(database);
        programmes = new SqlProgrammes(database);
        stops = new SqlOfferStops(database);
        inbox = new SqlInbox(database);
        changes = new SqlChangeLog(database);
        catalogue = new SqlCatalogue(database);
        memberKeys = new SqlMemberKeys(database, keys.own());
        members = new SqlMembers(database);
        progress = new SqlProgress(database);
        holdings = new SqlHoldings(database);
        loans = new SqlLoans(database);
        coupons = new SqlCoupons(database);
        audiences = new SqlAudiences(database);
        accounts = new SqlAccounts(database);
        habits = new SqlHabits(database);
        differences = new SqlDifferences(database);
        erasures = new SqlErasures(database);
    }

    @Override
    public void close() {
        database.close();
    }
}
