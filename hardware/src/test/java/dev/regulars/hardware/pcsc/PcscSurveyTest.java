package dev.regulars.hardware.pcsc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderFault;
import java.util.List;
import java.util.Optional;
import javax.smartcardio.CardException;
import org.junit.jupiter.api.Test;

@NeedsPcsc
final class PcscSurveyTest {
    @Test
    void readersAreListedWithWhetherACardLiesOnThem() {
        try (var lab = PcscLab.start();
                var readers = new PcscCardReaders()) {
            var heard = new HeardEvents();
            readers.open(heard);
            lab.slot(1).insert(VirtualCard.withUid("04A1B2C3D4E5F6"));
            heard.next(CardPresented.class);
            PcscSurvey survey = PcscSurvey.take();
            assertEquals(
                    List.of(
                            lab.slot(0).readerName() + " false",
                            lab.slot(1).readerName() + " true"),
                    survey.readers().stream()
                            .map(seen -> seen.reader() + " " + seen.card())
                            .toList());
            assertEquals(Optional.empty(), survey.fault());
        }
    }

    @Test
    void cardThatAnotherProgramHoldsIsSaidToBeHeld() throws CardException {
        try (var lab = PcscLab.start();
                var other = PcscContexts.ofThisMachine().open();
                var readers = new PcscCardReaders()) {
            var heard = new HeardEvents();
            readers.open(heard);
            lab.slot(1).insert(VirtualCard.withUid("04A1B2C3D4E5F6"));
            heard.next(CardPresented.class);
            var card = other.terminalsWithCard().getFirst().connect("*");
            card.beginExclusive();
            try {
                assertEquals(
                        List.of(false, true),
                        PcscSurvey.take().readers().stream().map(PcscSurvey.Seen::held).toList());
            } finally {
                card.endExclusive();
                card.disconnect(false);
            }
            assertEquals(
                    List.of(false, false),
                    PcscSurvey.take().readers().stream().map(PcscSurvey.Seen::held).toList());
        }
    }

    @Test
    void missingServiceIsAFaultAndNoError() {
        try (var _ = PcscLab.prepare(1)) {
            assertEquals(
                    new PcscSurvey(List.of(), Optional.of(ReaderFault.SERVICE_DOWN)),
                    PcscSurvey.take());
        }
    }
}
