package dev.regulars.hardware.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.Medium;
import dev.regulars.hardware.reader.Reader;
import dev.regulars.hardware.reader.ReaderEvent;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ReaderId;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import dev.regulars.hardware.reader.Uid;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RecordingTest {
    private static final Reader READER = new Reader(new ReaderId("pcsc:A \"1\""), "A \"1\"");
    private static final String LINK = "https://harbour.example/t?d=EF96%20x&c=94EE";

    private final StringWriter written = new StringWriter();
    private final Recorder recorder =
            new Recorder(
                    new PrintWriter(written), text -> new String(text).startsWith("4111111111111"));

    @Test
    void everyKindOfEventIsPlayedAsItWasHeard() throws Exception {
        long now = System.nanoTime();
        record(new ReaderEvent.ReaderAppeared(READER, now));
        card(new Reading.ContactlessUid(new Uid("04A1B2C3D4E5F6")));
        record(new ReaderEvent.CardRemoved(READER, now));
        card(new Reading.Tag(null, List.of(text(Medium.CHIP, LINK), text(Medium.CHIP, "ünï \\"))));
        card(new Reading.Wallet(Reading.Wallet.Kind.APPLE_VAS));
        card(text(Medium.STRIPE, ";9801000000000010=?"));
        card(new Reading.NoNumber());
        record(new ReaderEvent.CardFailed(READER, CardFault.NO_ANSWER, now));
        record(new ReaderEvent.ReaderFailed(READER, ReaderFault.IN_USE, now));
        record(new ReaderGone(READER, now));
        assertEquals(shapes(recorded), shapes(played()));
    }

    @Test
    void numbersAndTextsAreMadeUpButOfTheSameLengthAndKind() throws Exception {
        card(new Reading.ContactlessUid(new Uid("0811223A")));
        card(new Reading.Tag(new Uid("04A1B2C3D4E5F6"), List.of(text(Medium.CHIP, LINK))));
        var played = played();
        var uid = ((Reading.ContactlessUid) reading(played.getFirst())).uid();
        assertTrue(uid.random());
        assertNotEquals(new Uid("0811223A"), uid);
        var tag = (Reading.Tag) reading(played.getLast());
        var text = new String(tag.texts().getFirst().characters());
        assertTrue(
                text.matches(
                        "https://[a-z]{7}\\.[a-z]{7}/[a-z]\\?[a-z]=[A-Z]{2}\\d\\d%\\d\\d"
                                + "[a-z]&[a-z]=\\d\\d[A-Z]{2}"),
                text);
        assertFalse(written.toString().contains("harbour"), written::toString);
    }

    @Test
    void sameCardIsTheSameThroughoutASessionAndAnotherInTheNext() throws Exception {
        card(new Reading.ContactlessUid(new Uid("04A1B2C3D4E5F6")));
        card(new Reading.ContactlessUid(new Uid("04A1B2C3D4E5F7")));
        card(new Reading.ContactlessUid(new Uid("04A1B2C3D4E5F6")));
        var played = played();
        assertEquals(reading(played.get(0)), reading(played.get(2)));
        assertNotEquals(reading(played.get(0)), reading(played.get(1)));
        var other = new MadeUp(_ -> false).of(new Uid("04A1B2C3D4E5F6"));
        assertNotEquals(reading(played.get(0)), new Reading.ContactlessUid(other));
    }

    @Test
    void paymentCardIsWrittenAsNothingButThat() throws Exception {
        card(text(Medium.BAR_CODE, "4111111111111111"));
        card(new Reading.Tag(null, List.of(text(Medium.CHIP, "4111111111111111"))));
        assertEquals(new Reading.PaymentCard(Medium.BAR_CODE), reading(played().getFirst()));
        assertEquals(new Reading.PaymentCard(Medium.CHIP), reading(played().getLast()));
    }

    @Test
    void noMadeUpTextIsAPaymentCards() {
        var madeUp = new MadeUp(text -> text[0] != '7');
        for (int i = 0; i < 50; i++) {
            assertEquals('7', madeUp.of(text(Medium.KEYED, "123" + i)).charAt(0));
        }
    }

    @Test
    void lineThatIsNotUnderstoodIsNamed() {
        assertMistake("x:1: this is no recording", "no recording");
        assertMistake("x:3: this line tells no event", Recording.HEAD, "", "1.0 \"A\" danced");
        assertMistake("x:2: this line tells no event", Recording.HEAD, "1.0 \"A");
        assertMistake("x:2: this line tells no event", Recording.HEAD, "1 A card 1 uid 04");
        assertMistake("x:2: this line tells no event", Recording.HEAD, "1 A card 1 text STRIPE");
    }

    private static void assertMistake(String begin, String... lines) {
        var e = assertThrows(IOException.class, () -> Recording.of("x", List.of(lines)));
        assertTrue(e.getMessage().startsWith(begin), e.getMessage());
    }

    private final List<ReaderEvent> recorded = new ArrayList<>();

    private void record(ReaderEvent event) {
        recorded.add(event);
        recorder.heard(event);
    }

    private void card(Reading reading) {
        long now = System.nanoTime();
        record(new CardPresented(READER, reading, now - 5_000_000, now));
    }

    private List<ReaderEvent> played() throws IOException {
        var heard = new HeardEvents();
        var last = "\n9999 \"end\" gone";
        var recording = Recording.of("x", (written + last).lines().toList());
        try (var readers = new RecordedReaders(recording, Double.POSITIVE_INFINITY)) {
            readers.open(heard);
            heard.next(event -> event.reader().name().equals("end"), "the end");
        }
        return heard.all().subList(0, heard.all().size() - 1);
    }

    private static Reading reading(ReaderEvent event) {
        return ((CardPresented) event).reading();
    }

    private static List<String> shapes(List<ReaderEvent> events) {
        return events.stream().map(RecordingTest::shape).toList();
    }

    /** All of an event but its moments and what is made up. */
    static String shape(ReaderEvent event) {
        return event.reader().name()
                + " "
                + event.getClass().getSimpleName()
                + switch (event) {
                    case CardPresented card ->
                            switch (card.reading()) {
                                case Reading.ContactlessUid(var uid) -> " uid " + uid.length();
                                case Reading.Tag tag -> " tag " + tag.texts();
                                default -> " " + card.reading();
                            };
                    case ReaderEvent.CardFailed failed -> failed.fault().name();
                    case ReaderEvent.ReaderFailed failed -> failed.fault().name();
                    default -> "";
                };
    }

    private static ScannedText text(Medium medium, String text) {
        return new ScannedText(medium, text.toCharArray());
    }
}
