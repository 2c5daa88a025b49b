package dev.regulars.server.push;

import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.secret.CannotOpen;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.erasure.MemberKeys;
import dev.regulars.server.inbox.FileEvents;
import dev.regulars.server.inbox.Inbox;
import dev.regulars.server.key.ServerKeys;
import dev.regulars.server.pairing.Contact;
import dev.regulars.server.pairing.Tills;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps what a till sent, in one commit, and answers after it. */
public final class AcceptPush {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptPush.class);

    private final Transactions transactions;
    private final Inbox inbox;
    private final MemberKeys memberKeys;
    private final Tills tills;
    private final ServerKeys keys;
    private final Clock clock;

    public AcceptPush(
            Transactions transactions,
            Inbox inbox,
            MemberKeys memberKeys,
            Tills tills,
            ServerKeys keys,
            Clock clock) {
        this.transactions = transactions;
        this.inbox = inbox;
        this.memberKeys = memberKeys;
        this.tills = tills;
        this.keys = keys;
        this.clock = clock;
    }

    /** Keeps everything that can be kept; an answer means that it is on the disk. */
    public Push.Answer accept(TillId till, Push.Request request) {
        var now = clock.instant();
        var receipt = transactions.write(() -> keep(till, request, now));
        if (receipt.fork() != null) {
            LOG.warn(
                    "Till {} was cloned or restored: another event stands at {}.",
                    till,
                    receipt.acknowledged());
        }
        return new Push.Answer(
                receipt.acknowledged(),
                receipt.wanted(),
                receipt.dead(),
                receipt.fork(),
                keys.signedTime(now, till.value()));
    }

    private FileEvents.Receipt keep(TillId till, Push.Request request, Instant now) {
        request.keys().forEach(this::keep);
        var receipt = new FileEvents(inbox, till, now).file(request.events());
        var taken = receipt.fork() == null ? request.events().size() : 0;
        var left = Math.max(0, request.backlog() - taken);
        tills.heardOf(till, new Contact(now, left, request.applied(), request.generation()));
        return receipt;
    }

    private void keep(Push.MemberKeys sent) {
        try {
            var both = keys.open(sent.sealed(), Push.MEMBER_KEYS);
            var cashier = SecretKey32.of(Arrays.copyOf(both, 32));
            var contact = SecretKey32.of(Arrays.copyOfRange(both, 32, 64));
            memberKeys.keep(sent.member(), new MemberKeys.Pair(cashier, contact));
        } catch (CannotOpen e) {
            LOG.warn("The keys of member {} are not sealed to this server.", sent.member());
        }
    }
}
