package dev.regulars.hardware.usb;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.reader.CardFault;
import dev.regulars.hardware.reader.HeardEvents;
import dev.regulars.hardware.reader.ReaderEvent.CardFailed;
import dev.regulars.hardware.reader.ReaderEvent.CardPresented;
import dev.regulars.hardware.reader.ReaderEvent.ReaderAppeared;
import dev.regulars.hardware.reader.ReaderEvent.ReaderFailed;
import dev.regulars.hardware.reader.ReaderEvent.ReaderGone;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.reader.ScannedText;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UsbSeatTest {
    private static final Pace PACE = new Pace(Duration.ofMillis(20), Duration.ofMillis(20), 4);

    private final FakeUsb usb = new FakeUsb();
    private final HeardEvents heard = new HeardEvents();
    private UsbCardReaders readers;

    @AfterEach
    void putAway() {
        readers.close();
        assertEquals(0, usb.open.get());
    }

    @Test
    void onlyWhatWasChosenIsOpened() {
        usb.plug(PlayedDevice.mouse(), "");
        usb.plug(PlayedDevice.scanner(), "");
        open("0c2e:0b61");
        heard.next(ReaderAppeared.class);
        assertEquals(1, usb.open.get());
    }

    @Test
    void missingDeviceIsToldAndFoundWhenItComes() {
        open("0801:0002");
        assertEquals(ReaderFault.NOT_PLUGGED_IN, heard.next(ReaderFailed.class).fault());
        usb.plug(PlayedDevice.vendorStripe(), "");
        assertEquals("USB reader 0801:0002", heard.next(ReaderAppeared.class).reader().name());
    }

    @Test
    void repluggedReaderIsTheSameOne() {
        usb.plug(PlayedDevice.vendorStripe(), "");
        open("0801:0002");
        var first = heard.next(ReaderAppeared.class).reader();
        usb.unplug();
        assertEquals(first, heard.next(ReaderGone.class).reader());
        usb.plug(PlayedDevice.vendorStripe(), "");
        assertEquals(first, heard.next(ReaderAppeared.class).reader());
        assertEquals(0, heard.all(ReaderFailed.class).size());
    }

    @Test
    void serialNumberTellsTwoThatAreAlikeApart() {
        usb.plug(PlayedDevice.scanner(), "LEFT");
        usb.plug(PlayedDevice.scanner(), "RIGHT");
        open("0c2e:0b61:RIGHT");
        heard.next(ReaderAppeared.class);
        assertEquals(1, usb.open.get());
    }

    @Test
    void twoThatAreAlikeAreChosenByNamingThemTwice() {
        usb.plug(PlayedDevice.scanner(), "");
        usb.plug(PlayedDevice.scanner(), "");
        open("0c2e:0b61", "0c2e:0b61");
        var one = heard.next(ReaderAppeared.class).reader();
        var other = heard.next(ReaderAppeared.class).reader();
        assertEquals(
                List.of("USB reader 0c2e:0b61", "USB reader 0c2e:0b61 (2)"),
                Stream.of(one.name(), other.name()).sorted().toList());
        assertEquals(2, usb.open.get());
    }

    @Test
    void whatIsNeitherStripeReaderNorScannerIsToldOnce() {
        usb.plug(PlayedDevice.mouse(), "");
        open("046d:c077");
        assertEquals(ReaderFault.NOT_A_READER, heard.next(ReaderFailed.class).fault());
        usb.unplug();
        assertEquals(ReaderFault.NOT_PLUGGED_IN, heard.next(ReaderFailed.class).fault());
    }

    @Test
    void oneErrorIsNotToldAndTheNextCardReads() {
        usb.plug(PlayedDevice.vendorStripe(), "");
        usb.reports.add(new byte[0]);
        usb.reports.add(PlayedDevice.vendorSwipe("", ";9801000000000010?", ""));
        open("0801:0002");
        heard.next(CardPresented.class);
        assertEquals(0, heard.all(ReaderFailed.class).size());
    }

    @Test
    void errorsWithoutEndAreToldOnceAsBroken() {
        usb.plug(PlayedDevice.vendorStripe(), "");
        for (int i = 0; i < 8; i++) {
            usb.reports.add(new byte[0]);
        }
        usb.reports.add(PlayedDevice.vendorSwipe("", ";9801000000000010?", ""));
        open("0801:0002");
        heard.next(CardPresented.class);
        assertEquals(
                List.of(ReaderFault.BROKEN),
                heard.all(ReaderFailed.class).stream().map(ReaderFailed::fault).toList());
    }

    @Test
    void reportThatComesInPartsIsOneSwipe() {
        usb.plug(PlayedDevice.vendorStripe(), "");
        byte[] whole = PlayedDevice.vendorSwipe("%LANNA?", ";9801000000000010?", "");
        for (int at = 0; at < whole.length; at += 64) {
            usb.reports.add(Arrays.copyOfRange(whole, at, Math.min(at + 64, whole.length)));
        }
        open("0801:0002");
        assertEquals("%LANNA?;9801000000000010?", text(heard.next(CardPresented.class)));
    }

    @Test
    void codeThatBreaksOffIsToldAndTheNextOneReads() {
        usb.plug(PlayedDevice.scanner(), "");
        usb.reports.add(PlayedDevice.scan("]Q0", "the first half", true));
        open("0c2e:0b61");
        assertEquals(CardFault.BROKEN_OFF, heard.next(CardFailed.class).fault());
        usb.reports.add(PlayedDevice.scan("]E0", "4006381333931", false));
        assertEquals("4006381333931", text(heard.next(CardPresented.class)));
    }

    private void open(String... choices) {
        readers =
                new UsbCardReaders(
                        Stream.of(choices).map(one -> UsbChoice.of(one).orElseThrow()).toList(),
                        usb,
                        PACE);
        readers.open(heard);
    }

    private static String text(CardPresented presented) {
        return new String(((ScannedText) presented.reading()).characters());
    }
}
