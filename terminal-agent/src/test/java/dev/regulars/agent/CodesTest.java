package dev.regulars.agent;

import static dev.regulars.agent.OneTill.ANNA;
import static dev.regulars.agent.OneTill.NOW;
import static dev.regulars.agent.OneTill.TODAY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.clock.TestTime;
import dev.regulars.agent.keys.DirectoryKeys;
import dev.regulars.loyalty.code.MemberCode;
import dev.regulars.loyalty.code.RotatingCode;
import dev.regulars.loyalty.code.RotatingSecret;
import dev.regulars.loyalty.id.MemberId;
import dev.regulars.loyalty.secret.Signature;
import dev.regulars.loyalty.sync.Change.CodeKey;
import dev.regulars.loyalty.sync.Change.CodeKeysChanged;
import dev.regulars.loyalty.sync.Change.MemberGone;
import java.nio.file.Path;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodesTest {
    private static final MemberId STRANGER = new MemberId("0193a2b4-77aa-7c01-8d3e-0000000000cc");
    private static final KeyPair OLD = Signature.newKeys();
    private static final KeyPair NEW = Signature.newKeys();

    @TempDir Path folder;
    private final TestTime machine = new TestTime();
    private OneTill till;

    @BeforeEach
    void start() {
        machine.set(NOW);
        till = OneTill.start(folder, machine);
        till.hears(new CodeKeysChanged(List.of(key(1, OLD, false), key(2, NEW, false))));
    }

    @AfterEach
    void stop() {
        till.close();
    }

    @Test
    void memberCodeFindsItsMember() {
        var found = scan(code(ANNA, 1, TODAY.plusYears(1)));
        assertEquals("member", found.text("/outcome"));
        assertEquals("Anna", found.text("/member/firstName"));
        assertEquals("regular", found.text("/member/tier"));
    }

    @Test
    void strangerIsServedByTheirCodeAlone() {
        var found = scan(code(STRANGER, 1, TODAY.plusYears(1)));
        assertEquals("member", found.text("/outcome"));
        assertEquals("regular", found.text("/member/tier"));
        var quote =
                till.pos.put(
                        "/v1/checkouts/s-1",
                        """
                        {"currency":"EUR","member":"%s","lines":[{"id":"1","sku":"bun","quantity":"2","unitPrice":"4.20","amount":"8.40"}]}
                        """
                                .formatted(STRANGER));
        assertEquals("regular", quote.text("/member/tier"));
    }

    @Test
    void codesOfBothKeysCountWhileTheyOverlapAndOfAWithdrawnOneNoMore() {
        var old = sign(new MemberCode(1, "harbour-club", ANNA, 1, "regular", TODAY, TODAY), OLD);
        assertEquals("member", scan(old).text("/outcome"));
        till.hears(new CodeKeysChanged(List.of(key(1, OLD, true), key(2, NEW, false))));
        assertEquals("unreadable", scan(old).text("/outcome"));
        assertEquals("member", scan(code(ANNA, 1, TODAY)).text("/outcome"));
    }

    @Test
    void codeOfAStrangersKeyOrOfAnotherProgrammeOrPastItsDayIsRefused() {
        var forged = new MemberCode(2, "harbour-club", ANNA, 1, "regular", TODAY, TODAY);
        assertEquals("unreadable", scan(sign(forged, OLD)).text("/outcome"));
        var foreign = new MemberCode(2, "other-club", ANNA, 1, "regular", TODAY, TODAY);
        assertEquals("not-ours", scan(sign(foreign, NEW)).text("/outcome"));
        assertEquals("expired", scan(code(ANNA, 1, TODAY.minusDays(1))).text("/outcome"));
    }

    @Test
    void erasedMembersCodeServesNobody() {
        till.hears(new MemberGone(ANNA, null));
        assertEquals("unknown-card", scan(code(ANNA, 1, TODAY)).text("/outcome"));
        assertEquals("unknown-card", scan(rotating(ANNA, NOW)).text("/outcome"));
    }

    @Test
    void phonesCodeCountsOnceAndIsOfHighAssurance() {
        var shown = rotating(ANNA, NOW);
        var found = scan(shown);
        assertEquals("member", found.text("/outcome"));
        assertEquals("high", found.text("/member/assurance"));
        assertEquals("expired", scan(shown).text("/outcome"));
        assertEquals("expired", scan(rotating(ANNA, NOW.minusSeconds(30))).text("/outcome"));
        assertEquals("member", scan(rotating(ANNA, NOW.plusSeconds(30))).text("/outcome"));
    }

    @Test
    void phonesCodeCountsOnceOverARestart() {
        var shown = rotating(ANNA, NOW);
        assertEquals("member", scan(shown).text("/outcome"));
        till.close();
        till = OneTill.start(folder, machine);
        assertEquals("expired", scan(shown).text("/outcome"));
        assertEquals("member", scan(rotating(ANNA, NOW.plusSeconds(30))).text("/outcome"));
    }

    @Test
    void pictureOfAPhoneIsWorthNothingAMinuteLater() {
        var shown = rotating(ANNA, NOW);
        machine.set(NOW.plusSeconds(90));
        var found = scan(shown);
        assertEquals("expired", found.text("/outcome"));
        assertTrue(found.text("/text").contains("let the phone show it again"));
    }

    @Test
    void phonesCodeCountsAsANumberWhileTheTimeIsNotSure() {
        machine.set(NOW.plus(Duration.ofDays(3650)));
        var found = scan(rotating(ANNA, NOW));
        assertEquals("member", found.text("/outcome"));
        assertEquals("low", found.text("/member/assurance"));
        assertTrue(found.text("/text").contains("not sure of the time"), found.text("/text"));
    }

    private Pos.Told scan(String code) {
        return till.pos.scan(code);
    }

    private static String code(MemberId member, int number, LocalDate until) {
        var issued = TODAY.minusDays(100);
        return sign(
                new MemberCode(2, "harbour-club", member, number, "regular", issued, until), NEW);
    }

    private static String sign(MemberCode code, KeyPair keys) {
        return code.written(message -> Signature.sign(keys.getPrivate(), message));
    }

    private String rotating(MemberId member, Instant at) {
        var key = till.part(DirectoryKeys.class).current();
        var secret = new RotatingSecret(key.rotating(member, 1));
        return new RotatingCode(key.version(), member, 1, secret.digits(RotatingSecret.step(at)))
                .written();
    }

    private static CodeKey key(int number, KeyPair keys, boolean withdrawn) {
        return new CodeKey(number, Signature.written(keys.getPublic()), withdrawn);
    }
}
