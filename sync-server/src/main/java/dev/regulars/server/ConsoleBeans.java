package dev.regulars.server;

import dev.regulars.server.audience.Audiences;
import dev.regulars.server.audience.Census;
import dev.regulars.server.audience.WriteAudience;
import dev.regulars.server.audience.jdbc.SqlCensus;
import dev.regulars.server.bonus.Ledgers;
import dev.regulars.server.bonus.Liabilities;
import dev.regulars.server.console.Shop;
import dev.regulars.server.console.ShopNow;
import dev.regulars.server.console.difference.jdbc.KindCounts;
import dev.regulars.server.console.habit.jdbc.HabitCounts;
import dev.regulars.server.console.http.ErrorPages;
import dev.regulars.server.console.http.Pages;
import dev.regulars.server.console.login.LogIn;
import dev.regulars.server.console.login.Passwords;
import dev.regulars.server.console.login.Sessions;
import dev.regulars.server.console.login.Users;
import dev.regulars.server.console.login.jdbc.SqlSessions;
import dev.regulars.server.console.login.jdbc.SqlUsers;
import dev.regulars.server.console.member.CardNumbers;
import dev.regulars.server.console.member.CorrectMember;
import dev.regulars.server.console.member.InviteMember;
import dev.regulars.server.console.member.MemberNames;
import dev.regulars.server.console.member.jdbc.MemberHistory;
import dev.regulars.server.console.member.jdbc.MemberList;
import dev.regulars.server.console.member.jdbc.MemberRows;
import dev.regulars.server.console.member.jdbc.Overviews;
import dev.regulars.server.console.programme.CheckDraft;
import dev.regulars.server.console.programme.Sendings;
import dev.regulars.server.console.programme.jdbc.SqlForecasts;
import dev.regulars.server.console.tier.jdbc.TierCounts;
import dev.regulars.server.console.till.SeenTills;
import dev.regulars.server.console.till.jdbc.Applied;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.database.jdbc.Database;
import dev.regulars.server.experiment.ExperimentResults;
import dev.regulars.server.experiment.jdbc.SqlExperimentResults;
import dev.regulars.server.http.ErrorAnswers;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Puts head office's pages together. */
@Factory
final class ConsoleBeans {
    private final ServerParts parts;

    ConsoleBeans(ServerParts parts) {
        this.parts = parts;
    }

    @Singleton
    Users users(Database database) {
        return new SqlUsers(database);
    }

    @Singleton
    Sessions sessions(Database database) {
        return new SqlSessions(database);
    }

    @Singleton
    LogIn logIn(Database database, Users users, Sessions sessions, Clock clock) {
        return new LogIn(database, users, sessions, clock);
    }

    @Singleton
    Passwords passwords(Database database, Users users, Sessions sessions) {
        return new Passwords(database, users, sessions);
    }

    @Singleton
    Shop shop(Database database) {
        return () -> database.read(this::shopNow);
    }

    private ShopNow shopNow() {
        var programme = parts.programme;
        return new ShopNow(
                parts.clock.instant(),
                programme.today(),
                programme.zone(),
                programme.currency(),
                programme.find());
    }

    @Singleton
    MemberNames memberNames() {
        return new MemberNames(parts.stored.memberKeys);
    }

    @Singleton
    MemberList memberList(Database database) {
        return new MemberList(database, new CardNumbers(parts.stored.keys::directories));
    }

    @Singleton
    MemberRows memberRows(Database database) {
        return new MemberRows(database);
    }

    @Singleton
    MemberHistory memberHistory(Database database) {
        return new MemberHistory(database);
    }

    @Singleton
    CorrectMember correctMember(Database database, Shop shop) {
        return new CorrectMember(database, parts.events, shop);
    }

    @Singleton
    InviteMember inviteMember(Database database, Shop shop) {
        return new InviteMember(database, parts.events, shop);
    }

    @Singleton
    Overviews overviews(Database database) {
        return new Overviews(database);
    }

    @Singleton
    HabitCounts habitCounts(Database database) {
        return new HabitCounts(database);
    }

    @Singleton
    TierCounts tierCounts(Database database) {
        return new TierCounts(database);
    }

    @Singleton
    ExperimentResults experimentResults(Database database) {
        return new SqlExperimentResults(database);
    }

    @Singleton
    Audiences audiences() {
        return parts.stored.audiences;
    }

    @Singleton
    Census census(Database database) {
        return new SqlCensus(database);
    }

    @Singleton
    WriteAudience writeAudience(Database database, Census census) {
        return new WriteAudience(
                database,
                parts.stored.audiences,
                census,
                parts.programme,
                parts.clock,
                parts.recompute::everybody);
    }

    @Singleton
    KindCounts kindCounts(Database database) {
        return new KindCounts(database);
    }

    @Singleton
    SeenTills seenTills(Shop shop, Database database) {
        return new SeenTills(
                shop,
                parts.stored.tills,
                parts.stored.stores,
                parts.stored.changes,
                new Applied(database));
    }

    @Singleton
    Sendings sendings() {
        return new Sendings(
                parts.stored.programmes,
                parts.programme,
                parts.news.standings,
                parts.stored.stores,
                parts.stopping);
    }

    @Singleton
    Liabilities liabilities(Transactions transactions, Ledgers ledgers) {
        return new Liabilities(transactions, ledgers);
    }

    @Singleton
    CheckDraft checkDraft(Database database, Liabilities liabilities) {
        return new CheckDraft(parts.publishing, new SqlForecasts(database), liabilities);
    }

    @Singleton
    Pages pages(Shop shop) {
        return new Pages(shop);
    }

    @Singleton
    ErrorPages errorPages(Pages pages) {
        return new ErrorPages(pages);
    }

    @Singleton
    ErrorAnswers errorAnswers(ErrorPages pages) {
        return new ErrorAnswers(pages);
    }
}
