package dev.regulars.hardware.usb;

import dev.regulars.hardware.hid.HidReport;
import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.hid.ReportReader;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import dev.regulars.hardware.watch.StopSignal;
import java.util.Optional;

/**
 * The place of one device that the till was told to claim: looks for it, claims it, hears it until
 * it is unplugged, and looks for it again. All of it on one thread, which alone touches the handle.
 */
final class UsbSeat implements Runnable {
    private final UsbChoice choice;
    private final Usb.Access access;
    private final Claims claims;
    private final SeatNews news;
    private final Pace pace;
    private final StopSignal stop;

    UsbSeat(
            UsbChoice choice,
            Usb.Access access,
            Claims claims,
            SeatNews news,
            Pace pace,
            StopSignal stop) {
        this.choice = choice;
        this.access = access;
        this.claims = claims;
        this.news = news;
        this.pace = pace;
        this.stop = stop;
    }

    @Override
    public void run() {
        while (!stop.given()) {
            try (Usb usb = access.begin()) {
                look(usb);
            } catch (UsbTrouble e) {
                news.met(e);
            } catch (RuntimeException | LinkageError e) {
                news.met(e);
            }
            stop.pause(pace.look());
        }
        news.over();
    }

    private void look(Usb usb) throws UsbTrouble {
        while (!stop.given()) {
            boolean found = false;
            for (UsbDevice device : usb.devices()) {
                found = found || choice.isOf(device) && serve(usb, device);
            }
            if (!found) {
                news.notThere();
            }
            stop.pause(pace.look());
        }
    }

    /** False when it is another seat's, or has another serial number. */
    private boolean serve(Usb usb, UsbDevice device) {
        if (!claims.take(device)) {
            return false;
        }
        try (UsbHandle handle = usb.open(device)) {
            boolean wanted = choice.serial().isEmpty() || choice.serial().equals(handle.serial());
            if (wanted) {
                hear(usb, device, handle);
            }
            return wanted;
        } catch (UsbTrouble e) {
            news.met(e);
            return true;
        } finally {
            claims.giveBack(device);
        }
    }

    private void hear(Usb usb, UsbDevice device, UsbHandle handle) throws UsbTrouble {
        for (HidInterface one : device.interfaces()) {
            handle.claim(one);
            Optional<ReportDescriptor> descriptor =
                    ReportDescriptor.read(handle.reportDescriptor(one));
            Optional<ReportReader> reader = descriptor.flatMap(ReportReaders::of);
            if (reader.isPresent()) {
                hear(usb, device, new Reports(handle, one, descriptor.get()), reader.get());
                return;
            }
            handle.release(one);
        }
        throw UsbTrouble.of(ReaderFault.NOT_A_READER, device + " has no report that is understood");
    }

    private void hear(Usb usb, UsbDevice device, Reports reports, ReportReader reader)
            throws UsbTrouble {
        news.claimed();
        try {
            while (!stop.given() && isThere(usb, device, reports)) {
                Optional<HidReport> report = reports.next(pace.breath());
                long seen = System.nanoTime();
                report.flatMap(reader::take).ifPresent(capture -> news.captured(capture, seen));
                if (reports.breathsWithoutAny() == pace.patience()) {
                    news.well();
                    reader.silence().ifPresent(capture -> news.captured(capture, seen));
                }
            }
        } finally {
            reports.wipe();
            reader.wipe();
        }
    }

    /** Where unplugging fails no transfer, the list tells it. */
    private static boolean isThere(Usb usb, UsbDevice device, Reports reports) throws UsbTrouble {
        return reports.breathsWithoutAny() == 0 || usb.devices().contains(device);
    }
}
