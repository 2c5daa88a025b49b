package dev.regulars.agent.checkout;

import dev.regulars.agent.announce.Announcements;
import dev.regulars.agent.directory.Directory;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.identify.Coupons;
import dev.regulars.agent.identify.Presentations;
import dev.regulars.agent.journal.Journal;
import dev.regulars.agent.journal.Outbox;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.lease.Borrowed;
import dev.regulars.agent.member.MemberCards;
import dev.regulars.agent.member.Members;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.agent.programme.Shop;
import dev.regulars.agent.programme.Speech;
import dev.regulars.agent.request.OncePerKey;
import dev.regulars.agent.sync.Sync;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Puts the checkout together. */
@Factory
@Requires(beans = Paired.class)
final class CheckoutParts {

    @Singleton
    OpenCheckouts open(DataFolder data, Directory directory) {
        return new OpenCheckouts(
                new CheckoutFiles(data.root().resolve("checkouts")),
                sale -> directory.visitOfSale(sale).isPresent());
    }

    @Singleton
    Attending attending(Members members, Presentations presentations, Shop shop) {
        return new Attending(members, presentations, shop);
    }

    @Singleton
    Receipts receipts(TillKeys keys, Programmes programmes, Shop shop) {
        return new Receipts(keys, shop.till(), new ChargedPoints(programmes));
    }

    @Singleton
    Granted granted(Directory directory, Outbox outbox) {
        return new Granted(directory, outbox);
    }

    @Singleton
    Shares shares(
            Directory directory,
            Journal journal,
            Outbox outbox,
            Shop shop,
            OpenCheckouts open,
            Sync sync) {
        var shares = new Shares(directory, journal, shop, open::all);
        outbox.listen(shares::add);
        sync.onChange(state -> shares.giveBack());
        return shares;
    }

    @Singleton
    CodesShown codes(DirectoryKeys keys) {
        return new CodesShown(new Coupons(keys));
    }

    @Singleton
    LentRights lent(
            Borrowed borrowed, OpenCheckouts open, Directory directory, Outbox outbox, Sync sync) {
        var lent = new LentRights(borrowed, open::all);
        outbox.listen(events ->
                events.forEach(e ->
                        lent.heard(
                                e.envelope().event(),
                                id -> directory.visit(id).map(v -> v.visit()))));
        sync.onChange(state -> {
            directory.allowance().ifPresent(a -> borrowed.released(a.released()));
            Optional.ofNullable(directory.upTo().generation()).ifPresent(borrowed::tell);
        });
        return lent;
    }

    @Singleton
    Checkouts checkouts(
            OpenCheckouts open,
            Attending attending,
            Programmes programmes,
            Speech speech,
            Directory directory,
            Sync sync,
            Granted granted,
            Shares shares,
            LentRights lent,
            CodesShown codes,
            Shop shop) {
        var rights = new SpentRights(directory, sync, shop::now, open::all, granted, shares);
        return new Checkouts(
                open,
                new Catalogue(directory),
                attending,
                new Adviser(programmes, speech, shop, rights, lent, codes),
                directory,
                shop);
    }

    @Singleton
    CommitSale commits(
            OpenCheckouts open,
            Attending attending,
            Directory directory,
            Programmes programmes,
            Journal journal,
            Granted granted,
            Shop shop) {
        return new CommitSale(
                open,
                new Catalogue(directory),
                attending,
                new ChargedSale(new Earning(programmes, shop), new ChargedPoints(programmes), shop),
                directory,
                journal,
                granted,
                shop);
    }

    @Singleton
    CheckoutDesk desk(
            Checkouts checkouts,
            CommitSale commits,
            OncePerKey once,
            Attending attending,
            MemberCards cards,
            Receipts receipts,
            Speech speech,
            Programmes programmes,
            Announcements announcements,
            CodesShown codes,
            Borrowed borrowed,
            Shop shop) {
        var desk =
                new CheckoutDesk(
                        checkouts,
                        commits,
                        once,
                        new Answers(attending, cards, receipts, speech, programmes, codes),
                        new CommitAnswers(receipts),
                        announcements,
                        shop);
        borrowed.onChange(desk::decideAgain);
        return desk;
    }
}
