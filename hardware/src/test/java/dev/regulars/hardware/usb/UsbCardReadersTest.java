package dev.regulars.hardware.usb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.CardReaders;
import dev.regulars.hardware.reader.CardReadersContract;
import dev.regulars.hardware.reader.Reading;
import dev.regulars.hardware.reader.ScannedText;
import java.time.Duration;
import java.util.List;

/** The contract at a stripe reader; who refuses a payment card's text is not the reader. */
final class UsbCardReadersTest extends CardReadersContract {
    private static final String PAYMENT = ";4111111111111111=29121010000000000?";

    @Override
    protected Bench bench() {
        var usb = new FakeUsb();
        var pace = new Pace(Duration.ofMillis(20), Duration.ofMillis(20), 4);
        usb.plug(PlayedDevice.vendorStripe(), "");
        return new StripeBench(
                usb, new UsbCardReaders(List.of(new UsbChoice(0x0801, 2, "")), usb, pace));
    }

    private record StripeBench(FakeUsb usb, CardReaders readers) implements Bench {
        @Override
        public void hold(String uid) {
            usb.reports.add(PlayedDevice.vendorSwipe("%" + uid + "?", "", ""));
        }

        @Override
        public void holdPaymentCard() {
            usb.reports.add(PlayedDevice.vendorSwipe("", PAYMENT, ""));
        }

        @Override
        public void holdTornCard() {
            usb.reports.add(PlayedDevice.spoiltVendorSwipe());
        }

        @Override
        public boolean isSwiped() {
            return true;
        }

        @Override
        public CardFault torn() {
            return CardFault.NOT_DECODED;
        }

        @Override
        public void assertIs(String uid, Reading reading) {
            assertArrayEquals(
                    ("%" + uid + "?").toCharArray(),
                    assertInstanceOf(ScannedText.class, reading).characters());
        }

        @Override
        public void assertIsPaymentCard(Reading reading) {
            assertArrayEquals(
                    PAYMENT.toCharArray(),
                    assertInstanceOf(ScannedText.class, reading).characters());
        }

        @Override
        public void takeAway() {
            // It is gone already.
        }

        @Override
        public void unplug() {
            usb.unplug();
        }

        @Override
        public void close() {
            assertEquals(0, usb.open.get(), "all handles are closed");
        }
    }
}
