package dev.regulars.agent.directory.sqlite;

import static dev.regulars.agent.directory.Shop.bound;
import static dev.regulars.agent.directory.Shop.card;
import static dev.regulars.agent.directory.Shop.enrolled;
import static dev.regulars.agent.directory.Shop.hash;
import static dev.regulars.agent.directory.Shop.member;
import static dev.regulars.agent.directory.Shop.sheet;
import static dev.regulars.agent.directory.Shop.visit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.agent.directory.Answered;
import dev.regulars.agent.directory.Found;
import dev.regulars.agent.directory.Shop;
import dev.regulars.agent.directory.UpTo;
import dev.regulars.loyalty.event.MemberEvent.CardBlocked;
import dev.regulars.loyalty.event.MemberEvent.CardBound;
import dev.regulars.loyalty.event.VisitEvent.VisitClaimed;
import dev.regulars.loyalty.event.VisitEvent.VisitVoided;
import dev.regulars.loyalty.id.ProducerId;
import dev.regulars.loyalty.id.VisitId;
import dev.regulars.loyalty.member.Assurance;
import dev.regulars.loyalty.member.Card;
import dev.regulars.loyalty.sale.Mode;
import dev.regulars.loyalty.sheet.Included;
import dev.regulars.loyalty.sync.Change;
import dev.regulars.loyalty.sync.Change.MemberGone;
import dev.regulars.loyalty.sync.Change.SheetChanged;
import dev.regulars.loyalty.sync.Changes.Numbered;
import dev.regulars.loyalty.sync.Changes.SnapshotHeader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteDirectoryTest {
    private static final ProducerId TILL_1 = new ProducerId("till-1");

    @TempDir private Path folder;
    private Till till;

    @BeforeEach
    void open() {
        till = new Till(folder);
        till.snapshot();
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void tapFindsTheMemberByHashedCard() {
        var found = assertInstanceOf(Found.Known.class, till.directory.find(hash(3)));
        assertEquals(member("bo"), found.member());
        assertEquals(card(3), found.card());
        assertEquals(sheet("bo", 1, card(2), card(3)), found.sheet());
        assertEquals(new Found.Unknown(), till.directory.find(hash(9)));
        assertEquals(2, till.directory.members());
    }

    @Test
    void newerSheetReplacesTheOlderAndItsCards() {
        till.take(new SheetChanged(sheet("bo", 2, card(3), card(4))));
        assertEquals(new Found.Unknown(), till.directory.find(hash(2)));
        assertEquals(2, till.directory.sheet(member("bo")).orElseThrow().revision());
        assertInstanceOf(Found.Known.class, till.directory.find(hash(4)));
        assertEquals(new UpTo("g", 11, Shop.AS_OF.plusSeconds(60)), till.directory.upTo());
    }

    @Test
    void changesThatComeTwiceChangeNothing() {
        var change = new SheetChanged(sheet("bo", 2, card(2)));
        till.take(change);
        var numbered = new Numbered(11, change);
        till.directory.knowledge().take(List.of(numbered), Shop.AS_OF);
        assertEquals(11, till.directory.upTo().number());
        assertEquals(2, till.directory.members());
    }

    @Test
    void ownEventsAreLaterUntilTheSheetIncludesThem() {
        var first = till.append(visit("v-1", "anna"));
        var second = till.append(visit("v-2", "anna"));
        till.append(visit("v-3", "bo"));
        assertEquals(List.of(first, second), till.directory.later(member("anna")));
        till.take(including("anna", 1));
        assertEquals(List.of(second), till.directory.later(member("anna")));
        till.take(including("anna", 2));
        assertEquals(List.of(), till.directory.later(member("anna")));
    }

    @Test
    void whoWasEnrolledHereIsServedBeforeHeadOfficeKnows() {
        var joined = till.append(enrolled("cleo"));
        var bound = till.append(bound("cleo", 7));
        var found = assertInstanceOf(Found.Known.class, till.directory.find(hash(7)));
        assertEquals(new Found.Known(member("cleo"), card(7), null), found);
        assertEquals(List.of(joined, bound), till.directory.later(member("cleo")));
    }

    @Test
    void cardThatWasBlockedHereIsBlockedAtOnce() {
        till.append(new CardBlocked(member("anna"), hash(1), "lost"));
        assertEquals(new Found.Blocked(member("anna"), card(1)), till.directory.find(hash(1)));
        assertInstanceOf(Found.Known.class, till.directory.find(hash(2)));
    }

    @Test
    void cardThatHeadOfficeBlockedIsBlocked() {
        var blocked = new Card(hash(1), "club card", Assurance.LOW, null, true);
        till.take(new SheetChanged(sheet("anna", 2, blocked)));
        assertEquals(new Found.Blocked(member("anna"), blocked), till.directory.find(hash(1)));
    }

    @Test
    void counterOfATagIsTheHighestThatHeadOfficeOrThisTillKnows() {
        assertEquals(-1, till.directory.counter(hash(1)));
        till.take(new SheetChanged(sheet("anna", 2, tag(61))));
        assertEquals(61, till.directory.counter(hash(1)));
        till.append(new CardBound(member("anna"), tag(62)));
        assertEquals(62, till.directory.counter(hash(1)));
        till.append(new CardBound(member("anna"), tag(7)));
        assertEquals(62, till.directory.counter(hash(1)));
    }

    private static Card tag(int counter) {
        return new Card(hash(1), "tap card", Assurance.HIGH, null, false, counter);
    }

    @Test
    void mergedMemberLivesOnWithCardsAndLaterEvents() {
        var before = till.append(visit("v-1", "anna"));
        till.take(
                new SheetChanged(sheet("bo", 2, card(1), card(2), card(3))),
                new MemberGone(member("anna"), member("bo")));
        assertEquals(member("bo"), till.directory.now(member("anna")));
        var found = assertInstanceOf(Found.Known.class, till.directory.find(hash(1)));
        assertEquals(member("bo"), found.member());
        assertEquals(List.of(before), till.directory.later(member("bo")));
        assertEquals(List.of(before), till.directory.later(member("anna")));
    }

    @Test
    void visitIsFoundByItsIdItsSaleItsReceiptItsDayAndItsClaimCode() {
        var envelope = till.append(visit("v-1", null));
        var directory = till.directory;
        assertEquals(envelope, directory.visit(new VisitId("v-1")).orElseThrow().envelope());
        assertEquals(envelope, directory.visitOfSale("sale-v-1").orElseThrow().envelope());
        assertEquals(envelope, directory.visitsOfReceipt("R-v-1").getFirst().envelope());
        assertEquals(envelope, directory.visitsOn(Shop.TODAY).getFirst().envelope());
        assertEquals(envelope, directory.visitOfClaim("claim-v-1").orElseThrow().envelope());
        assertTrue(directory.visit(new VisitId("v-9")).isEmpty());
    }

    @Test
    void correctionsStandWithTheirVisitAndConcernItsMember() {
        till.append(visit("v-1", null));
        var claim = till.append(new VisitClaimed(new VisitId("v-1"), "claim-v-1", member("anna")));
        var voided = till.append(new VisitVoided(new VisitId("v-1"), "wrong article"));
        var onRecord = till.directory.visit(new VisitId("v-1")).orElseThrow();
        assertEquals(List.of(claim, voided), onRecord.corrections());
        assertEquals(List.of(claim, voided), till.directory.later(member("anna")));
    }

    @Test
    void requestIsAnsweredFromItsEventsAndAnotherBodyIsNoticed() {
        var request = Shop.request("key-1", "aa");
        var events = till.live.append(Shop.drafts(request, enrolled("cleo"), bound("cleo", 7)));
        assertEquals(new Answered.Before(events), till.directory.answer(request));
        assertEquals(new Answered.OtherBody(), till.directory.answer(Shop.request("key-1", "bb")));
        assertEquals(new Answered.NotYet(), till.directory.answer(Shop.request("key-2", "aa")));
    }

    @Test
    void trainingIsFoundButCountsNowhere() {
        var trained = till.train(visit("t-1", "anna", Mode.TRAINING));
        assertEquals(trained, till.directory.visitOfSale("sale-t-1").orElseThrow().envelope());
        assertEquals(List.of(), till.directory.later(member("anna")));
        assertEquals(List.of(), till.directory.visitsOn(Shop.TODAY));
        assertEquals(0, till.live.backlog());
    }

    @Test
    void newSnapshotReplacesWhatHeadOfficeSaidAndKeepsWhatHappenedHere() {
        var here = till.append(visit("v-1", "anna"));
        till.snapshot("h", 3, List.of(new SheetChanged(sheet("anna", 9, card(5)))));
        assertEquals(new UpTo("h", 3, Shop.AS_OF), till.directory.upTo());
        assertEquals(new Found.Unknown(), till.directory.find(hash(1)));
        assertInstanceOf(Found.Known.class, till.directory.find(hash(5)));
        assertTrue(till.directory.product("bun").isEmpty());
        assertEquals(List.of(here), till.directory.later(member("anna")));
    }

    @Test
    void snapshotErasesWhoWasErasedMeanwhile() {
        till.append(enrolled("cleo"));
        till.append(bound("cleo", 7));
        till.snapshot("g2", 3, List.of(new MemberGone(member("cleo"), null)));
        assertEquals(List.of(member("cleo")), till.destroyed);
        assertInstanceOf(Found.Unknown.class, till.directory.find(hash(7)));
    }

    @Test
    void snapshotThatIsNotWholeChangesNothing() {
        var half = List.<Change>of(new MemberGone(member("anna"), null)).iterator();
        var header = new SnapshotHeader("h", 3, 2);
        assertThrows(
                IllegalStateException.class,
                () -> till.directory.knowledge().replace(header, half, Shop.AS_OF));
        assertEquals("g", till.directory.upTo().generation());
        assertEquals(List.of(), till.destroyed);
        assertInstanceOf(Found.Known.class, till.directory.find(hash(1)));
    }

    @Test
    void catalogueIsFoundBySku() {
        assertEquals(Shop.product("tea"), till.directory.product("tea").orElseThrow());
        assertTrue(till.directory.product("cake").isEmpty());
    }

    @Test
    void eventsThatWereFiledAgainTakeTheirNewPosition() {
        var before = till.append(visit("v-1", "anna"));
        till.live.beginEpoch(2);
        var later = till.directory.later(member("anna"));
        assertEquals(before.id(), later.getFirst().id());
        assertEquals(2, later.getFirst().position().epoch());
        assertEquals(1, later.size());
    }

    private static SheetChanged including(String member, long seq) {
        return new SheetChanged(
                sheet(member, 1 + seq, Map.of(TILL_1, new Included(1, seq)), null, card(1)));
    }
}
