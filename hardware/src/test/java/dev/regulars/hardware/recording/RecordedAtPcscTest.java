package dev.regulars.hardware.recording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.pcsc.PcscCardReaders;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session at a real pcscd, recorded and played again. */
@NeedsPcsc
final class RecordedAtPcscTest {
    private static final String UID = "04A1B2C3D4E5F6";

    @TempDir Path folder;
    private final HeardEvents heard = new HeardEvents();

    @Test
    void recordedSessionIsPlayedToTheSameEvents() throws Exception {
        var file = folder.resolve("session.txt");
        record(file);
        var again = new HeardEvents();
        try (var readers = new RecordedReaders(Recording.read(file), 100)) {
            readers.open(again);
            again.next(ReaderFailed.class);
        }
        assertEquals(shapes(heard), shapes(again));
        assertFalse(Files.readString(file).contains(UID));
    }

    private void record(Path file) throws Exception {
        try (var out = new PrintWriter(file.toFile());
                var lab = PcscLab.start();
                var readers = new PcscCardReaders()) {
            var recorder = new Recorder(out, _ -> false);
            readers.open(event -> {
                recorder.heard(event);
                heard.heard(event);
            });
            heard.next(ReaderAppeared.class);
            heard.next(ReaderAppeared.class);
            for (var card : List.of(VirtualCard.withUid(UID), VirtualCard.payment())) {
                lab.slot(0).insert(card);
                heard.next(CardPresented.class);
                lab.slot(0).remove();
                heard.next(CardRemoved.class);
            }
            lab.kill();
            heard.next(ReaderFailed.class);
        }
    }

    private static List<String> shapes(HeardEvents heard) {
        return heard.all().stream().map(RecordingTest::shape).toList();
    }
}
