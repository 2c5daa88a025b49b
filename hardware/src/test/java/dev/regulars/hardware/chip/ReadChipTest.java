package dev.regulars.hardware.chip;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Reading.Wallet;
import dev.regulars.hardware.reader.Uid;
import java.io.IOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ReadChipTest {
    private static final String UID = "04A1B2C3D4E5F6";
    private static final String SHOP = "F0524547554C415253";
    private static final List<ChipFile> OURS = List.of(new ChipFile(SHOP, "0001"));
    private static final String ADDRESS = "https://club.example/c/9801000000000010";

    private final byte[] message = NfcMessage.ofAddress(ADDRESS);

    @Test
    void addressOnATypeTwoTagIsRead() throws IOException {
        var card = VirtualCard.tag(UID, NfcMessage.inMemory(message));
        assertTag(UID, List.of(ADDRESS), read(card));
        assertEquals(5, card.heard().size());
    }

    @Test
    void longMessageOnATypeTwoTagIsReadInPieces() throws IOException {
        var text = "x".repeat(600);
        var card = VirtualCard.tag(UID, NfcMessage.inMemory(NfcMessage.ofText(text)));
        assertTag(UID, List.of(text), read(card));
    }

    @Test
    void blankTagGivesItsNumberAfterTwoCommands() throws IOException {
        var card = VirtualCard.tag(UID, "0300FE");
        assertEquals(new Reading.ContactlessUid(new Uid(UID)), read(card));
        assertEquals(List.of("FFCA000000", "FFB0000310"), card.heard());
    }

    @Test
    void storageCardThatNeedsAKeyIsAskedForItsNumberOnly() throws IOException {
        var card = VirtualCard.withUid("A1B2C3D4");
        var reset = HexFormat.of().parseHex("3B8F8001804F0CA000000306030001000000006A");
        var read = new ReadChip(List::of).read(card::answer, AnswerToReset.of(reset), false);
        assertEquals(new Reading.ContactlessUid(new Uid("A1B2C3D4")), read);
        assertEquals(List.of("FFCA000000"), card.heard());
    }

    @Test
    void addressOnATypeFourTagIsRead() throws IOException {
        var card = VirtualCard.chip(UID, ChipApplications.typeFour(message));
        assertTag(UID, List.of(ADDRESS), read(card));
        assertEquals(9, card.heard().size()); // one of them for the own file
    }

    @Test
    void longMessageOnATypeFourTagIsReadInPieces() throws IOException {
        var text = "x".repeat(1500);
        var card = VirtualCard.chip(UID, ChipApplications.typeFour(NfcMessage.ofText(text)));
        assertTag(UID, List.of(text), read(card));
    }

    @Test
    void fileOfAShopsOwnCardIsRead() throws IOException {
        var files = new ChipApplications().with(SHOP, "0001", "9801000000000010\0\0\0");
        var card = VirtualCard.chip(UID, files);
        assertTag(UID, List.of("9801000000000010"), read(card));
        assertEquals(5, card.heard().size());
    }

    @Test
    void fileOfAShopsOwnCardIsReadThroughContacts() throws IOException {
        var files = new ChipApplications().with(SHOP, "0001", "9801000000000010");
        var card = VirtualCard.contactCard(files);
        var read = new ReadChip(() -> OURS).read(card::answer, reset(card), true);
        assertTag(null, List.of("9801000000000010"), read);
    }

    @Test
    void fileThatIsNotTextIsNoText() throws IOException {
        var files = new ChipApplications().with(SHOP, "0001", "\u0001\u0002");
        assertEquals(new Reading.ContactlessUid(new Uid(UID)), read(VirtualCard.chip(UID, files)));
    }

    @Test
    void chipThatNamesTheLengthIsAskedAgain() throws IOException {
        var card =
                VirtualCard.chipWithUid(UID)
                        .answering(selectHex(SHOP), "9000")
                        .answering("00A4000C020001", "9000")
                        .answering("00B0000000", "6C03")
                        .answering("00B0000003", "3938319000");
        assertTag(UID, List.of("981"), read(card));
    }

    @Test
    void paymentCardIsAskedNothingMore() throws IOException {
        var card = VirtualCard.payment();
        assertEquals(new Reading.PaymentCard(Medium.CHIP), read(card));
        assertEquals(1, card.heard().size());
    }

    @Test
    void phonesWithAWalletAreNoticed() throws IOException {
        assertEquals(
                new Wallet(Wallet.Kind.APPLE_VAS),
                read(VirtualCard.phone("6F0A50084170706C655061799000")));
        assertEquals(
                new Wallet(Wallet.Kind.GOOGLE_SMART_TAP),
                read(VirtualCard.phone("6F0C500A416E64726F69645061799000")));
        assertEquals(
                new Wallet(Wallet.Kind.GOOGLE_SMART_TAP),
                read(VirtualCard.phone("6A82").answering(selectHex("A000000476D0000111"), "9000")));
    }

    @Test
    void phoneWithoutAWalletGivesANumberThatIsNobodys() throws IOException {
        assertEquals(
                new Reading.ContactlessUid(new Uid("08A1B2C3")), read(VirtualCard.phone("6A82")));
    }

    @Test
    void chipWithANumberOfItsOwnIsAskedForNoWallet() throws IOException {
        var card = VirtualCard.chipWithUid(UID);
        read(card);
        assertEquals(4, card.heard().size()); // payment, number, own file, message
    }

    @Test
    void damagedMessageLeavesTheNumber() throws IOException {
        var card = VirtualCard.tag(UID, "0306" + "190101AABBCC" + "FE");
        assertEquals(new Reading.ContactlessUid(new Uid(UID)), read(card));
    }

    @Test
    void chipThatStopsIsAnErrorWhereverItStops() {
        var whole = VirtualCard.chip(UID, ChipApplications.typeFour(message));
        for (int at = 1; at <= 8; at++) {
            var card = VirtualCard.chip(UID, ChipApplications.typeFour(message));
            int stop = at;
            assertThrows(
                    SilentChip.class,
                    () ->
                            new ReadChip(() -> OURS)
                                    .read(
                                            command -> {
                                                byte[] answer = card.answer(command);
                                                return card.heard().size() == stop
                                                        ? new byte[1]
                                                        : answer;
                                            },
                                            reset(whole),
                                            false));
        }
    }

    /** Also one that gives a single byte at a time for ever. */
    @Test
    void chipThatAnswersAnythingIsReadToAnEnd() throws IOException {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var asked = new int[1];
            Chip chip =
                    _ -> {
                        asked[0]++;
                        byte[] answer = new byte[2 + random.nextInt(20)];
                        random.nextBytes(answer);
                        answer[answer.length - 2] = (byte) 0x90;
                        answer[answer.length - 1] = 0;
                        return answer;
                    };
            var reset = VirtualCard.tag(UID, "").answerToReset();
            assertNotNull(new ReadChip(() -> OURS).read(chip, AnswerToReset.of(reset), false));
            assertTrue(asked[0] <= Conversation.MOST_COMMANDS);
        }
    }

    private static Reading read(VirtualCard card) throws IOException {
        return new ReadChip(() -> OURS).read(card::answer, reset(card), false);
    }

    private static AnswerToReset reset(VirtualCard card) {
        return AnswerToReset.of(card.answerToReset());
    }

    private static String selectHex(String application) {
        return "00A40400"
                + HexFormat.of().withUpperCase().toHexDigits((byte) (application.length() / 2))
                + application;
    }

    private static void assertTag(String uid, List<String> texts, Reading reading) {
        var tag = assertInstanceOf(Reading.Tag.class, reading);
        assertEquals(uid == null ? null : new Uid(uid), tag.uid());
        assertEquals(
                texts, tag.texts().stream().map(text -> new String(text.characters())).toList());
    }
}
