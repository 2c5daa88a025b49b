package dev.regulars.server.projection;

import dev.regulars.loyalty.event.MemberEvent;
import dev.regulars.loyalty.event.ShopEvent;
import dev.regulars.loyalty.event.ShopEvent.DayClosed;
import dev.regulars.loyalty.event.ShopEvent.OfferStarted;
import dev.regulars.loyalty.event.ShopEvent.OfferStopped;
import dev.regulars.loyalty.event.ShopEvent.ProgrammePublished;
import dev.regulars.loyalty.event.ShopEvent.ProgrammeWithdrawn;
import dev.regulars.loyalty.event.ShopEvent.RightLent;
import dev.regulars.loyalty.event.ShopEvent.RightReleased;
import dev.regulars.loyalty.event.ShopEvent.RightReturned;
import dev.regulars.loyalty.event.ShopEvent.ShareGiven;
import dev.regulars.loyalty.event.ShopEvent.ShareReturned;
import dev.regulars.loyalty.event.ShopEvent.TillPaired;
import dev.regulars.loyalty.event.ShopEvent.TillRevoked;
import dev.regulars.loyalty.event.VisitEvent;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.Filed;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.lease.LeaseBook;
import dev.regulars.server.member.MemberBook;
import dev.regulars.server.member.Members;
import dev.regulars.server.share.ShareBook;
import dev.regulars.server.tag.Taps;
import dev.regulars.server.visit.VisitBook;
import dev.regulars.server.visit.Visits;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes events into the facts, in the inbox's order, each once. */
public final class Counting {
    private static final Logger LOG = LoggerFactory.getLogger(Counting.class);
    private static final int LOT = 1_000;

    private final Transactions transactions;
    private final Inbox inbox;
    private final Progress progress;
    private final MemberBook memberBook;
    private final VisitBook visitBook;
    private final Members members;
    private final Visits visits;
    private final Taps taps;
    private final ShareBook shares;
    private final LeaseBook leases;

    public Counting(
            Transactions transactions,
            Inbox inbox,
            Progress progress,
            Members members,
            Visits visits,
            Taps taps,
            ShareBook shares,
            LeaseBook leases) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.progress = progress;
        this.memberBook = new MemberBook(members);
        this.visitBook = new VisitBook(visits, members);
        this.members = members;
        this.visits = visits;
        this.taps = taps;
        this.shares = shares;
        this.leases = leases;
    }

    /** Counts the next lot; returns whether there may be more. */
    public boolean countSome() {
        if (transactions.read(() -> progress.counted() >= inbox.last())) {
            return false;
        }
        return transactions.write(() -> count(inbox.after(progress.counted(), LOT)));
    }

    private boolean count(List<Filed> lot) {
        var touched = new HashSet<MemberId>();
        for (var filed : lot) {
            try {
                transactions.attempt(() -> touched.addAll(count(filed)));
            } catch (RuntimeException e) {
                LOG.error("Event {} could not be counted.", filed.id(), e);
                progress.uncountable(filed.envelope().id(), String.valueOf(e.getMessage()));
            }
        }
        if (!lot.isEmpty()) {
            members.touch(touched);
            progress.counted(lot.getLast().number());
        }
        return lot.size() == LOT;
    }

    private Set<MemberId> count(Filed filed) {
        taps.keep(filed, filed.envelope().event());
        var touched = counted(filed);
        shares.count(filed, filed.envelope().event());
        leases.count(filed, filed.envelope().event());
        return touched;
    }

    private Set<MemberId> counted(Filed filed) {
        return switch (filed.envelope().event()) {
            case MemberEvent e -> memberBook.count(filed, e);
            case VisitEvent e -> visitBook.count(filed, e);
            case ShopEvent e -> count(filed, e);
        };
    }

    private Set<MemberId> count(Filed filed, ShopEvent event) {
        switch (event) {
            case DayClosed closed -> visits.keepDayClose(filed, closed);
            case TillPaired _,
                    TillRevoked _,
                    ProgrammePublished _,
                    ProgrammeWithdrawn _,
                    ShareGiven _,
                    ShareReturned _,
                    OfferStopped _,
                    OfferStarted _,
                    RightLent _,
                    RightReturned _,
                    RightReleased _ -> {}
        }
        return Set.of();
    }
}
