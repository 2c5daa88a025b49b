package dev.regulars.hardware.usb;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.usb4java.Context;
import org.usb4java.Device;
import org.usb4java.DeviceHandle;
import org.usb4java.DeviceList;
import org.usb4java.LibUsb;

/**
 * A context of libusb of its own, so that no thread waits for another, or closes what is not its.
 */
final class LibUsbSession implements Usb {
    private @Nullable Context context;

    private LibUsbSession(Context context) {
        this.context = context;
    }

    static Usb begin() throws UsbTrouble {
        try {
            var context = new Context();
            int result = LibUsb.init(context);
            if (result < 0) {
                throw LibUsbFault.absent(LibUsbFault.of(result, "starting libusb"));
            }
            return new LibUsbSession(context);
        } catch (RuntimeException | LinkageError e) {
            throw LibUsbFault.absent(e);
        }
    }

    @Override
    public List<UsbDevice> devices() throws UsbTrouble {
        var found = new ArrayList<UsbDevice>();
        try (var list = new Listed(context())) {
            for (Device device : list.devices) {
                DeviceWords.of(device).ifPresent(found::add);
            }
        }
        return found;
    }

    @Override
    public UsbHandle open(UsbDevice wanted) throws UsbTrouble {
        try (var list = new Listed(context())) {
            for (Device device : list.devices) {
                if (LibUsb.getBusNumber(device) == wanted.bus()
                        && LibUsb.getDeviceAddress(device) == wanted.address()) {
                    var handle = new DeviceHandle();
                    LibUsbFault.check(LibUsb.open(device, handle), "opening " + wanted);
                    return new LibUsbHandle(handle, wanted);
                }
            }
        }
        throw UsbTrouble.unplugged(wanted + " is no longer there");
    }

    @Override
    public void close() {
        Optional.ofNullable(context).ifPresent(LibUsb::exit);
        context = null;
    }

    private Context context() {
        if (context == null) {
            throw new IllegalStateException("This way to USB is closed.");
        }
        return context;
    }

    /** The devices of one moment; an open handle keeps its own. */
    private static final class Listed implements AutoCloseable {
        private final DeviceList devices = new DeviceList();

        Listed(Context context) throws UsbTrouble {
            LibUsbFault.check(LibUsb.getDeviceList(context, devices), "listing what is plugged in");
        }

        @Override
        public void close() {
            LibUsb.freeDeviceList(devices, true);
        }
    }
}
