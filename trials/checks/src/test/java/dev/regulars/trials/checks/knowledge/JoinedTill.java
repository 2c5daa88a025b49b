package dev.regulars.trials.checks.knowledge;

import dev.regulars.agent.clock.TillClock;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.directory.Progress;
import dev.regulars.agent.disk.DataFolder;
import dev.regulars.agent.journal.Draft;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.agent.keys.GivenKeys;
import dev.regulars.agent.keys.MemberKeys;
import dev.regulars.agent.keys.SystemKey;
import dev.regulars.agent.keys.TagKeys;
import dev.regulars.agent.keys.TillKeys;
import dev.regulars.agent.pair.Paired;
import dev.regulars.agent.pair.TillPairing;
import dev.regulars.agent.sync.Pace;
import dev.regulars.agent.sync.Sync;
import dev.regulars.agent.sync.http.HttpHeadOffice;
import dev.regulars.agent.sync.http.HttpPairingDesk;
import dev.regulars.agent.sync.http.Limits;
import dev.regulars.agent.till.OpenTill;
import dev.regulars.loyalty.event.Event;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.trials.house.Waiting;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The real parts of a till, without its API, joined to a real server. Opened again, it restarts.
 */
final class JoinedTill implements AutoCloseable {
    private static final Pace QUICK =
            new Pace(
                    Duration.ofMillis(50),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(20),
                    Duration.ofMillis(10));
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Paired paired;
    final DirectoryKeys directoryKeys;
    final MemberKeys memberKeys;
    final OpenTill till;
    final Sync sync;
    private final HttpHeadOffice line;

    private JoinedTill(DataFolder data) {
        paired = new TillPairing(data).paired().orElseThrow();
        var clock = TillClock.open(data.clock(), Clock.systemUTC());
        var systemKey = SystemKey.open(data.systemKey());
        directoryKeys = DirectoryKeys.open(data.directoryKeys(), systemKey);
        var sealKey = Base64.getDecoder().decode(paired.sealKey());
        memberKeys = new MemberKeys(data.memberKeys(), systemKey, directoryKeys, sealKey);
        till = OpenTill.open(data, paired, clock, memberKeys, Progress.UNSEEN);
        line = new HttpHeadOffice(paired, Limits.USUAL);
        var given =
                new GivenKeys(
                        TillKeys.open(data.tillKeys(), systemKey),
                        directoryKeys,
                        TagKeys.open(data.tagKeys(), systemKey));
        sync = till.sync(data, paired, clock, memberKeys, given, line, QUICK);
    }

    static JoinedTill join(Path folder, Office office, String name) throws Exception {
        var data = new DataFolder(folder);
        new TillPairing(data)
                .pair(new HttpPairingDesk(), office.address(), office.code(name), name);
        return new JoinedTill(data);
    }

    static JoinedTill restart(Path folder) {
        return new JoinedTill(new DataFolder(folder));
    }

    /** Somebody joins here, and is given a card. */
    MemberEnrolled enrol(String member, String card) {
        var id = new MemberId(member);
        var closed = memberKeys.enrol(id, new CashierPart("Carawen", null, null), null);
        var enrolled =
                new MemberEnrolled(
                        id,
                        new AccountId(member),
                        LocalDate.now(Clock.systemUTC()),
                        null,
                        closed.cashier(),
                        List.of(),
                        "en",
                        null,
                        "till",
                        null);
        var hash = directoryKeys.current().hash(card);
        append(enrolled, new CardBound(id, new Card(hash, "club", Assurance.LOW, null, false)));
        return enrolled;
    }

    private void append(Event... events) {
        till.journal()
                .append(
                        List.of(events).stream()
                                .map(e ->
                                        new Draft(
                                                Mode.LIVE,
                                                Currency.getInstance("EUR"),
                                                null,
                                                null,
                                                e))
                                .toList());
    }

    /** Whom a card stands for here. */
    Found find(String card) {
        return till.directory().find(directoryKeys.hashes(card));
    }

    void awaitSent() throws Exception {
        Waiting.until("everything to be sent", PATIENCE, () -> sync.state().unsent() == 0);
    }

    /** Waits until head office's answer to something is known here. */
    void await(String what, Callable<Boolean> condition) throws Exception {
        Waiting.until(what, PATIENCE, condition::call);
    }

    @Override
    public void close() {
        sync.close();
        line.close();
        till.close();
    }
}
