package dev.regulars.hardware.pcsc;

import dev.regulars.hardware.lab.NeedsPcsc;
import dev.regulars.hardware.lab.PcscLab;
import dev.regulars.hardware.lab.VirtualCard;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.CardReadersContract;

/** The contract at a reader behind a real pcscd. */
@NeedsPcsc
final class PcscCardReadersTest extends CardReadersContract {
    @Override
    protected Bench bench() {
        PcscLab lab = PcscLab.start();
        String name = lab.slot(0).readerName();
        return new LabBench(lab, new PcscCardReaders(name::equals));
    }

    private record LabBench(PcscLab lab, CardReaders readers) implements Bench {
        @Override
        public void hold(String uid) {
            lab.slot(0).insert(VirtualCard.withUid(uid));
        }

        @Override
        public void holdPaymentCard() {
            lab.slot(0).insert(VirtualCard.payment());
        }

        @Override
        public void holdTornCard() {
            lab.slot(0).insert(VirtualCard.withUid("04A1B2C3D4E5F6").tornAtCommand(1));
        }

        @Override
        public void takeAway() {
            lab.slot(0).remove();
        }

        @Override
        public void unplug() {
            lab.kill();
            lab.up(0);
        }

        @Override
        public void close() {
            lab.close();
        }
    }
}
