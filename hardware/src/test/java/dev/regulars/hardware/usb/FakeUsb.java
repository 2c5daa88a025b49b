package dev.regulars.hardware.usb;

import dev.regulars.hardware.lab.PlayedDevice;
import dev.regulars.hardware.reader.ReaderFault;
import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Devices in memory. What is done with a closed handle, or by another thread, fails the test. */
final class FakeUsb implements Usb.Access {
    final BlockingQueue<byte[]> reports = new LinkedBlockingQueue<>();
    final AtomicInteger open = new AtomicInteger();
    private final List<Plugged> plugged = new ArrayList<>();
    private int address;

    /** Something that is plugged in. */
    private record Plugged(UsbDevice device, byte[] descriptor, String serial) {}

    synchronized UsbDevice plug(PlayedDevice played, String serial) {
        address++;
        var hid = new HidInterface(0, 0, (byte) 0x81, played.reportDescriptor().length);
        var device =
                new UsbDevice(
                        played.vendor(),
                        played.product(),
                        1,
                        address,
                        "1-" + address,
                        serial.isEmpty() ? 0 : 3,
                        List.of(hid));
        plugged.add(new Plugged(device, played.reportDescriptor(), serial));
        return device;
    }

    synchronized void unplug() {
        plugged.clear();
    }

    private synchronized List<Plugged> plugged() {
        return List.copyOf(plugged);
    }

    @Override
    public Usb begin() {
        return new Session();
    }

    private final class Session implements Usb {
        @Override
        public List<UsbDevice> devices() {
            return plugged().stream().map(Plugged::device).toList();
        }

        @Override
        public UsbHandle open(UsbDevice device) throws UsbTrouble {
            for (Plugged one : plugged()) {
                if (one.device().equals(device)) {
                    open.incrementAndGet();
                    return new Handle(one);
                }
            }
            throw UsbTrouble.unplugged("gone");
        }

        @Override
        public void close() {}
    }

    private final class Handle implements UsbHandle {
        private final Thread owner = Thread.currentThread();
        private final Plugged plug;
        private boolean closed;

        Handle(Plugged plug) {
            this.plug = plug;
        }

        @Override
        public String serial() {
            check();
            return plug.serial();
        }

        @Override
        public void claim(HidInterface chosen) {
            check();
        }

        @Override
        public void release(HidInterface claimed) {
            check();
        }

        @Override
        public byte[] reportDescriptor(HidInterface claimed) {
            check();
            return plug.descriptor().clone();
        }

        @Override
        public int read(HidInterface claimed, byte[] into, Duration atMost) throws UsbTrouble {
            check();
            try {
                byte[] report = reports.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
                if (report == null) {
                    return 0;
                }
                if (report.length == 0) {
                    throw UsbTrouble.of(ReaderFault.BROKEN, "played");
                }
                System.arraycopy(report, 0, into, 0, report.length);
                return report.length;
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        public void close() {
            check();
            closed = true;
            open.decrementAndGet();
        }

        private void check() {
            if (closed || Thread.currentThread() != owner) {
                throw new AssertionError("A closed handle, or another thread's, was touched.");
            }
        }
    }
}
