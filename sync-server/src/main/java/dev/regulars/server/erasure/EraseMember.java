package dev.regulars.server.erasure;

import dev.regulars.loyalty.event.MemberEvent.MemberErased;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.server.change.SnapshotFiles;
import dev.regulars.server.database.Transactions;
import dev.regulars.server.inbox.OwnEvents;
import dev.regulars.server.key.SecretFolder;
import dev.regulars.server.member.Members;
import dev.regulars.server.programme.CurrentProgramme;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Destroys a member's keys here and, by a change, at every till. Ids are noted beside the database
 * first, so that a database restored from a backup erases them again before it serves anybody.
 */
public final class EraseMember {
    private static final Logger LOG = LoggerFactory.getLogger(EraseMember.class);
    private static final String NOTE = "erased";

    private final Transactions transactions;
    private final Erasures erasures;
    private final MemberKeys keys;
    private final Members members;
    private final OwnEvents events;
    private final CurrentProgramme programme;
    private final SnapshotFiles snapshots;
    private final SecretFolder folder;
    private final Clock clock;

    public EraseMember(
            Transactions transactions,
            Erasures erasures,
            MemberKeys keys,
            Members members,
            OwnEvents events,
            CurrentProgramme programme,
            SnapshotFiles snapshots,
            SecretFolder folder,
            Clock clock) {
        this.transactions = transactions;
        this.erasures = erasures;
        this.keys = keys;
        this.members = members;
        this.events = events;
        this.programme = programme;
        this.snapshots = snapshots;
        this.folder = folder;
        this.clock = clock;
    }

    /** Erases a member and everybody merged with them; returns whether there was such a member. */
    public synchronized boolean erase(MemberId member, String reason) {
        var all = transactions.read(() -> members.together(List.of(member)));
        if (all.isEmpty()) {
            return false;
        }
        note(all);
        transactions.write(() -> all.forEach(one -> erased(one, reason)));
        snapshots.discard();
        return true;
    }

    /**
     * Erases again whoever a restored database does not know to be erased; returns whether there
     * was anybody.
     */
    public synchronized boolean again() {
        var noted = noted();
        var lost = transactions.read(() -> noted.stream().filter(this::isLost).toList());
        if (!lost.isEmpty()) {
            transactions.write(() -> lost.forEach(one -> erased(one, "restored from a backup")));
            snapshots.discard();
            LOG.warn("{} members that were erased since the backup are erased again.", lost.size());
        }
        return !lost.isEmpty();
    }

    private boolean isLost(MemberId member) {
        return !erasures.isErased(member);
    }

    private void erased(MemberId member, String reason) {
        if (erasures.isErased(member)) {
            return;
        }
        erasures.save(member, clock.instant());
        keys.destroy(member);
        events.happened(programme.currency(), new MemberErased(member, reason));
    }

    private List<MemberId> noted() {
        return folder.read(NOTE).stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .map(MemberId::new)
                .toList();
    }

    private void note(Set<MemberId> more) {
        var all = new TreeSet<String>();
        noted().forEach(member -> all.add(member.value()));
        more.forEach(member -> all.add(member.value()));
        folder.write(NOTE, String.join("\n", all));
    }
}
