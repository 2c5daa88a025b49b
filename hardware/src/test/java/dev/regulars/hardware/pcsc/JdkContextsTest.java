package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.regulars.hardware.lab.ChipApplications;
import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.NfcMessage;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.CardRemoved;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.Uid;
import org.junit.jupiter.api.Test;

/**
 * The way without JNA, as on a machine for which JNA has no library. One test only: the JDK's
 * context lasts as long as the process and dies with the first pcscd.
 */
@NeedsPcsc
final class JdkContextsTest {
    @Test
    void cardsAreReadThroughTheJdksOwnProviderToo() {
        var heard = new HeardEvents();
        try (var lab = PcscLab.start();
                var readers = new PcscCardReaders(new JdkContexts(), _ -> true, Pace.USUAL)) {
            readers.open(heard);
            heard.next(ReaderAppeared.class);
            heard.next(ReaderAppeared.class);
            lab.slot(1).insert(VirtualCard.withUid("04A1B2C3D4E5F6"));
            assertEquals(
                    new Reading.ContactlessUid(new Uid("04A1B2C3D4E5F6")),
                    heard.next(CardPresented.class).reading());
            lab.slot(1).remove();
            heard.next(CardRemoved.class);
            lab.slot(1).insert(tag());
            assertInstanceOf(Reading.Tag.class, heard.next(CardPresented.class).reading());
            lab.slot(0).insert(tag().tornAtCommand(6));
            assertEquals(CardFault.TAKEN_TOO_SOON, heard.next(CardFailed.class).fault());
            lab.slot(1).remove();
            heard.next(CardRemoved.class);
            lab.slot(1).insert(VirtualCard.chip().answering("00A4", "90"));
            assertEquals(CardFault.NO_ANSWER, heard.next(CardFailed.class).fault());
        }
    }

    private static VirtualCard tag() {
        var message = NfcMessage.ofAddress("https://club.example/");
        return VirtualCard.chip("04A1B2C3D4E5F6", ChipApplications.typeFour(message));
    }
}
