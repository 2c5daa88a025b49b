package dev.regulars.agent.sync;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.directory.Shop;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.keys.SystemKey;
import dev.regulars.agent.keys.TagKeys;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.pair.TillPairing;
import dev.regulars.agent.sync.http.HttpHeadOffice;
import dev.regulars.agent.sync.http.HttpPairingDesk;
import dev.regulars.agent.sync.http.Limits;
import dev.regulars.agent.till.OpenTill;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.Event;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;

/** A whole till without its API, paired with a test's head office. */
final class SyncedTill implements AutoCloseable {
    private static final Limits SHORT =
            new Limits(
                    Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1), 1 << 20);
    private static final Pace QUICK =
            new Pace(
                    Duration.ofMillis(50),
                    Duration.ZERO,
                    Duration.ofMillis(50),
                    Duration.ofMillis(10));

    final TestTime machine = new TestTime();
    final DataFolder data;
    final Paired paired;
    final TillClock clock;
    final DirectoryKeys directoryKeys;
    final TillKeys tillKeys;
    final MemberKeys keys;
    final OpenTill till;
    private final HttpHeadOffice line;
    final Sync sync;

    SyncedTill(Path folder, TestHeadOffice headOffice) {
        data = new DataFolder(folder);
        var pairing = new TillPairing(data);
        paired =
                pairing.paired()
                        .orElseGet(() ->
                                pairing.pair(
                                        new HttpPairingDesk(),
                                        headOffice.address(),
                                        TestHeadOffice.CODE,
                                        "Front desk"));
        clock = machine.till(data.clock(), "boot");
        var systemKey = SystemKey.open(data.systemKey());
        directoryKeys = DirectoryKeys.open(data.directoryKeys(), systemKey);
        keys =
                new MemberKeys(
                        data.memberKeys(),
                        systemKey,
                        directoryKeys,
                        Base64.getDecoder().decode(paired.sealKey()));
        tillKeys = TillKeys.open(data.tillKeys(), systemKey);
        var given = new GivenKeys(tillKeys, directoryKeys, TagKeys.open(data.tagKeys(), systemKey));
        till = OpenTill.open(data, paired, clock, keys, Progress.UNSEEN);
        line = new HttpHeadOffice(paired, SHORT);
        sync = till.sync(data, paired, clock, keys, given, line, QUICK);
    }

    Envelope append(Event event) {
        return till.journal().append(Shop.drafts(event)).getFirst();
    }

    void awaitSent() throws InterruptedException {
        Await.until("everything is sent", () -> sync.state().unsent() == 0);
    }

    void awaitTrouble(String words) throws InterruptedException {
        Await.until(
                "trouble with '" + words + "'",
                () -> String.valueOf(sync.state().trouble()).contains(words));
    }

    void awaitPeace() throws InterruptedException {
        Await.until(
                "no trouble",
                () -> {
                    sync.wake();
                    return sync.state().trouble() == null;
                });
    }

    @Override
    public void close() {
        sync.close();
        line.close();
        till.close();
    }
}
