package dev.regulars.agent.sync;

import static dev.regulars.agent.directory.Shop.card;
import static dev.regulars.agent.directory.Shop.hash;
import static dev.regulars.agent.directory.Shop.member;
import static dev.regulars.agent.directory.Shop.sheet;
import static dev.regulars.agent.directory.Shop.visit;
import static dev.regulars.agent.sync.TestHeadOffice.breakingOff;
import static dev.regulars.agent.sync.TestHeadOffice.saying;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.directory.Shop;
import dev.regulars.agent.programme.Programmes;
import dev.regulars.loyalty.event.Envelope;
import dev.regulars.loyalty.event.MemberEvent.MemberEnrolled;
import dev.regulars.loyalty.event.Moment;
import dev.regulars.loyalty.event.Position;
import dev.regulars.loyalty.id.AccountId;
import dev.regulars.loyalty.id.EventId;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.TillId;
import dev.regulars.loyalty.member.CashierPart;
import dev.regulars.loyalty.programme.yaml.KnownNames;
import dev.regulars.loyalty.programme.yaml.ProgrammeCheck;
import dev.regulars.loyalty.programme.yaml.ProgrammeReader;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.secret.Seal;
import dev.regulars.loyalty.secret.SecretKey32;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change.DirectoryKeysChanged;
import dev.regulars.loyalty.sync.Change.MemberGone;
import dev.regulars.loyalty.sync.Change.OffersStopped;
import dev.regulars.loyalty.sync.Change.ProgrammeChanged;
import dev.regulars.loyalty.sync.Change.SealedKey;
import dev.regulars.loyalty.sync.Change.SheetChanged;
import dev.regulars.loyalty.sync.Pairing;
import dev.regulars.loyalty.sync.Push;
import dev.regulars.loyalty.wire.Wire;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncTest {
    @TempDir private Path folder;
    private TestHeadOffice headOffice;
    private SyncedTill till;

    @BeforeEach
    void open() {
        headOffice = new TestHeadOffice();
        headOffice.say(
                new SheetChanged(sheet("anna", 1, card(1))),
                new SheetChanged(sheet("bo", 1, card(2))));
        till = new SyncedTill(folder, headOffice);
    }

    @AfterEach
    void close() {
        till.close();
        headOffice.close();
    }

    @Test
    void firstContactBringsASnapshotAndTakesWhatHappened() throws Exception {
        var event = till.append(visit("v-1", "anna"));
        till.awaitSent();
        awaitKnown(2);
        awaitTime();
        assertEquals(List.of(event.id()), headOffice.kept());
        assertInstanceOf(Found.Known.class, till.till.directory().find(hash(2)));
        assertEquals(1, headOffice.snapshots);
        var state = till.sync.state();
        assertEquals(headOffice.time, state.lastContact());
        assertNull(state.oldestUnsent());
        assertNull(state.trouble());
    }

    @Test
    void changesArriveInPagesAndByThemselves() throws Exception {
        awaitKnown(2);
        for (int i = 0; i < 8; i++) {
            headOffice.say(new SheetChanged(sheet("anna", 2 + i, card(1))));
        }
        awaitKnown(10);
        assertEquals(9, till.till.directory().sheet(member("anna")).orElseThrow().revision());
        assertEquals(1, headOffice.snapshots);
    }

    @Test
    void lostAnswerMeansTwicePushedAndOnceKept() throws Exception {
        awaitKnown(2);
        awaitTime();
        headOffice.always = headOffice.losingTheAnswerToAPush();
        var event = till.append(visit("v-1", "anna"));
        Await.until("it is pushed", () -> pushedWith(event.id()) == 1);
        till.awaitTrouble("broke off");
        assertEquals(1, till.sync.state().unsent());
        assertEquals(TestTime.NOON.plusSeconds(30), till.sync.state().oldestUnsent());
        headOffice.always = null;
        till.awaitPeace();
        till.awaitSent();
        assertEquals(List.of(event.id()), headOffice.kept());
        assertTrue(pushedWith(event.id()) >= 2);
    }

    @Test
    void newGenerationMeansANewSnapshot() throws Exception {
        awaitKnown(2);
        headOffice.changes.clear();
        headOffice.say(new SheetChanged(sheet("cleo", 1, card(3))));
        headOffice.generation = "g2";
        awaitKnown(1);
        assertEquals("g2", till.till.directory().upTo().generation());
        assertEquals(new Found.Unknown(), till.till.directory().find(hash(1)));
        assertInstanceOf(Found.Known.class, till.till.directory().find(hash(3)));
    }

    @Test
    void snapshotThatBreaksOffChangesNothing() throws Exception {
        awaitKnown(2);
        headOffice.generation = "g2";
        headOffice.always =
                exchange ->
                        exchange.getRequestURI().getPath().equals("/v1/snapshot")
                                && breakingOff("{\"generation\":\"g2\",\"number\":2,\"lines\":2}\n")
                                        .instead(exchange);
        till.awaitTrouble("broke off");
        assertEquals("g1", till.till.directory().upTo().generation());
        assertInstanceOf(Found.Known.class, till.till.directory().find(hash(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    200 | <html><body>Please sign in to Shop-WLAN | a web page
                    200 | {"hello":"world"}                       | does not talk like a Regulars server
                    200 | {"acknowledged":                        | does not talk like a Regulars server
                    200 | []                                      | does not talk like a Regulars server
                    200 | ''                                      | does not talk like a Regulars server
                    204 | ''                                      | does not talk like a Regulars server
                    302 | ''                                      | does not talk like a Regulars server
                    401 | {"error":{"text":"Revoked."}}           | pair it again
                    404 | not here                                | does not talk like a Regulars server
                    413 | {"error":{"text":"Too much at once."}}  | said no: Too much at once.
                    500 | <h1>Oops</h1>                           | trouble of its own (status 500)
                    503 | ''                                      | trouble of its own (status 503)
                    """)
    void rubbishIsOneSentenceAndLosesNothing(int status, String body, String sentence)
            throws Exception {
        awaitKnown(2);
        headOffice.always = saying(status, body);
        var event = till.append(visit("v-1", "anna"));
        till.awaitTrouble(sentence);
        assertEquals(1, till.sync.state().unsent());
        assertInstanceOf(Found.Known.class, till.till.directory().find(hash(1)));
        headOffice.always = null;
        till.awaitPeace();
        till.awaitSent();
        assertEquals(List.of(event.id()), headOffice.kept());
    }

    @Test
    void silentServerIsGivenUpAndTriedAgain() throws Exception {
        awaitKnown(2);
        var release = new CountDownLatch(1);
        headOffice.always =
                exchange -> {
                    try {
                        release.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return true;
                };
        till.append(visit("v-1", "anna"));
        till.awaitTrouble("gave no whole answer within 1 s");
        release.countDown();
        headOffice.always = null;
        till.awaitPeace();
        till.awaitSent();
    }

    @Test
    void withoutAServerTheShopGoesOnAndCatchesUp() throws Exception {
        awaitKnown(2);
        headOffice.close();
        till.append(visit("v-1", "anna"));
        till.awaitTrouble("cannot be reached");
        till.append(visit("v-2", "bo"));
        assertEquals(2, till.sync.state().unsent());
        assertEquals(1, till.till.directory().later(member("bo")).size());
    }

    @Test
    void forkIsRefiledUnderANewEpochWithTheSameIds() throws Exception {
        awaitKnown(2);
        headOffice.keepAnothers(anothers(1));
        var event = till.append(visit("v-1", "anna"));
        till.awaitSent();
        assertEquals(List.of(new EventId("another-1"), event.id()), headOffice.kept());
        var second = till.append(visit("v-2", "anna"));
        assertEquals(new Position(new ProducerId("till-1"), 2, 2), second.position());
        till.awaitSent();
        assertEquals(3, headOffice.kept().size());
    }

    @Test
    void anotherTillsEventsUnderOurNameAcknowledgeNothingOfOurs() throws Exception {
        awaitKnown(2);
        headOffice.keepAnothers(anothers(1));
        headOffice.keepAnothers(anothers(2));
        int before = headOffice.pushes.size();
        Await.until("a heartbeat", () -> headOffice.pushes.size() > before + 1);
        var event = till.append(visit("v-1", "anna"));
        till.awaitSent();
        assertTrue(headOffice.kept().contains(event.id()));
    }

    @Test
    void restoredServerGetsAgainWhatItLost() throws Exception {
        awaitKnown(2);
        var ids = new ArrayList<EventId>();
        for (int i = 0; i < 5; i++) {
            ids.add(till.append(visit("v-" + i, "anna")).id());
        }
        till.awaitSent();
        headOffice.forgetEverythingAfter(2);
        Await.until("all is there again", () -> headOffice.kept().equals(ids));
        headOffice.forgetEverythingAfter(0);
        Await.until("all is there again", () -> headOffice.kept().equals(ids));
        till.awaitSent();
    }

    @Test
    void deadLettersAreRememberedOverARestart() throws Exception {
        headOffice.dead.add(new Push.Dead(position(1), "no such currency"));
        till.append(visit("v-1", "anna"));
        till.awaitSent();
        assertEquals(1, till.sync.state().dead());
        restart();
        assertEquals(1, till.sync.state().dead());
    }

    @Test
    void whatIsUnsentIsSentAfterARestart() throws Exception {
        awaitKnown(2);
        headOffice.always = saying(500, "");
        var event = till.append(visit("v-1", "anna"));
        till.awaitTrouble("trouble of its own");
        restart();
        assertEquals(1, till.sync.state().unsent());
        headOffice.always = null;
        till.awaitPeace();
        till.awaitSent();
        assertEquals(List.of(event.id()), headOffice.kept());
    }

    @Test
    void answerThatIsNotSignedByThePairedServerIsNotBelieved() throws Exception {
        awaitKnown(2);
        var real = till.clock.instant();
        try (var impostor = new TestHeadOffice()) {
            impostor.time = real.plus(Duration.ofDays(3_000));
            headOffice.always =
                    exchange -> {
                        exchange.getRequestBody().readAllBytes();
                        var answer =
                                impostor.push(new Push.Request(List.of(), List.of(), 0, 0, null));
                        TestHeadOffice.send(exchange, 200, Wire.write(answer));
                        return true;
                    };
            till.append(visit("v-1", "anna"));
            till.awaitTrouble("is not the server this till was paired with");
        }
        assertEquals(1, till.sync.state().unsent());
        assertEquals(real, till.clock.instant());
    }

    @Test
    void clockIsMendedByTheServersTime() throws Exception {
        till.machine.set(TestTime.NOON.plus(Duration.ofDays(3_650)));
        till.clock.instant();
        assertFalse(till.clock.trusted());
        headOffice.time = TestTime.NOON.plusSeconds(90);
        Await.until("the clock is right", () -> till.clock.trusted());
        assertEquals(TestTime.NOON.plusSeconds(90), till.clock.instant());
    }

    @Test
    void programmeThatTheServerDidNotSignIsRefused() throws Exception {
        headOffice.say(new ProgrammeChanged(headOffice.programme(1, headOffice.signKeys)));
        awaitKnown(3);
        headOffice.say(new ProgrammeChanged(headOffice.programme(2, Signature.newKeys())));
        till.awaitTrouble("Version 2 of the programme is not signed");
        assertEquals(1, till.till.directory().programmes().getLast().version());
    }

    @Test
    void stoppedOffersOfAnOlderBackupAreRefused() throws Exception {
        headOffice.say(stopped(7, "birthday"));
        awaitKnown(3);
        headOffice.say(stopped(6));
        awaitKnown(4);
        assertEquals(Set.of("birthday"), till.till.directory().stoppedOffers());
        headOffice.changes.clear();
        headOffice.say(stopped(5, "welcome"));
        headOffice.generation = "g2";
        awaitKnown(1);
        assertEquals(Set.of("birthday"), till.till.directory().stoppedOffers());
        headOffice.say(stopped(8));
        awaitKnown(2);
        assertEquals(Set.of(), till.till.directory().stoppedOffers());
    }

    private OffersStopped stopped(long number, String... offers) {
        var message = OffersStopped.signedBytes(number, Set.of(offers));
        var signature = Signature.sign(headOffice.signKeys.getPrivate(), message);
        return new OffersStopped(
                number, Set.of(offers), Base64.getEncoder().encodeToString(signature));
    }

    @Test
    void versionThatThisBuildDoesNotUnderstandIsKeptAsideAndSaid() throws Exception {
        var understood = programme();
        var later = understood.replaceFirst("\"format\":\\d+", "\"format\":99");
        headOffice.say(
                new ProgrammeChanged(headOffice.signed(1, understood, headOffice.signKeys)),
                new ProgrammeChanged(headOffice.signed(2, later, headOffice.signKeys)));
        awaitKnown(4);
        assertGoesOnWithTheFirst();
        restart();
        assertGoesOnWithTheFirst();
    }

    private static String programme() {
        var check =
                new ProgrammeReader(KnownNames.ours())
                        .check(
                                """
                                programme: club
                                defaults: { currency: EUR, zone: Europe/Oslo, language: en }
                                cards: []
                                consent: { terms: v1 }
                                tiers: [ { id: member } ]
                                offers: []
                                """);
        var accepted = assertInstanceOf(ProgrammeCheck.Accepted.class, check);
        return new String(accepted.programme().published(1).bytes(), StandardCharsets.UTF_8);
    }

    private void assertGoesOnWithTheFirst() {
        var directory = till.till.directory();
        var programmes =
                new Programmes(
                        directory,
                        new dev.regulars.agent.programme.Shop(till.paired, directory, till.clock));
        assertEquals(1, programmes.inForce().orElseThrow().programme().version());
        assertEquals(
                "Version 2 of the programme needs a newer till; the one before goes on.",
                programmes.complaint().orElseThrow());
    }

    @Test
    void renewedDirectoryKeyIsTakenAndTheOlderOneKept() throws Exception {
        headOffice.say(renewed(headOffice.signKeys));
        awaitKnown(3);
        assertEquals(2, till.directoryKeys.current().version());
        assertEquals(2, till.directoryKeys.hashes("number:1").size());
        restart();
        assertEquals(2, till.directoryKeys.current().version());
    }

    @Test
    void directoryKeyThatTheServerDidNotSignIsRefused() throws Exception {
        headOffice.say(renewed(Signature.newKeys()));
        till.awaitTrouble("directory key is not meant for this till");
        assertEquals(1, till.directoryKeys.current().version());
    }

    /** For this till, and for another that it must not be troubled by. */
    private DirectoryKeysChanged renewed(KeyPair by) {
        var to = Base64.getDecoder().decode(till.tillKeys.publicSealKey());
        var sealed = Seal.seal(to, SecretKey32.random().bytes(), Pairing.DIRECTORY_KEY);
        var message = SealedKey.signedBytes(TestHeadOffice.TILL, 2, sealed);
        var signature =
                Base64.getEncoder().encodeToString(Signature.sign(by.getPrivate(), message));
        return new DirectoryKeysChanged(
                List.of(
                        new SealedKey(new TillId("till-9"), 2, "nothing for us", ""),
                        new SealedKey(TestHeadOffice.TILL, 2, sealed, signature)));
    }

    @Test
    void keysOfWhoWasEnrolledTravelBesideTheEvent() throws Exception {
        var closed = till.keys.enrol(member("cleo"), new CashierPart("Cleo", null, null), null);
        till.append(
                new MemberEnrolled(
                        member("cleo"),
                        new AccountId("cleo"),
                        Shop.TODAY,
                        null,
                        closed.cashier(),
                        List.of(),
                        "en",
                        null,
                        "till",
                        null));
        till.awaitSent();
        var sent =
                headOffice.pushes.stream()
                        .flatMap(p -> p.keys().stream())
                        .findFirst()
                        .orElseThrow();
        var both = Seal.open(headOffice.sealKeys, sent.sealed(), Push.MEMBER_KEYS);
        assertEquals(64, both.length);
        var json = SecretKey32.of(Arrays.copyOf(both, 32)).open(closed.cashier(), "cleo");
        assertArrayEquals("{\"firstName\":\"Cleo\"}".getBytes(), json);
    }

    @Test
    void erasureDestroysTheKeyBeforeItIsAcknowledged() throws Exception {
        var closed = till.keys.enrol(member("anna"), new CashierPart("Anna", null, null), null);
        var joined = Shop.enrolled("anna");
        var enrolled =
                new MemberEnrolled(
                        joined.member(),
                        joined.account(),
                        joined.enrolledOn(),
                        null,
                        closed.cashier(),
                        List.of(),
                        "en",
                        null,
                        "till",
                        null);
        assertEquals("Anna", till.keys.cashierPart(enrolled).orElseThrow().firstName());
        headOffice.say(new MemberGone(member("anna"), null));
        Await.until(
                "it is acknowledged",
                () -> headOffice.pushes.stream().anyMatch(p -> p.applied() == 3));
        assertTrue(till.keys.cashierPart(enrolled).isEmpty());
        assertTrue(till.keys.sealed(List.of(member("anna"))).isEmpty());
    }

    private void restart() {
        till.close();
        till = new SyncedTill(folder, headOffice);
    }

    private void awaitTime() throws InterruptedException {
        Await.until(
                "the server's time is known",
                () -> headOffice.time.equals(till.sync.state().asOf()));
    }

    private void awaitKnown(long number) throws InterruptedException {
        Await.until(
                "change " + number + " is known",
                () -> till.till.directory().upTo().number() == number);
    }

    private long pushedWith(EventId id) {
        return headOffice.pushes.stream()
                .flatMap(p -> p.events().stream())
                .filter(e -> e.payload().contains(id.value()))
                .count();
    }

    /** An event of another till that goes by our name. */
    private static Envelope anothers(long seq) {
        return new Envelope(
                1,
                new EventId("another-" + seq),
                position(seq),
                null,
                null,
                Mode.LIVE,
                new Moment(TestTime.NOON, 1, "another boot", null),
                Shop.EUR,
                null,
                visit("x-" + seq, null));
    }

    private static Position position(long seq) {
        return new Position(new ProducerId("till-1"), 1, seq);
    }
}
