package dev.regulars.hardware.usb;

import dev.regulars.hardware.hid.ReportDescriptor;
import dev.regulars.hardware.usb.UsbDevice.HidInterface;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.usb4java.DeviceHandle;
import org.usb4java.LibUsb;

/**
 * A handle of libusb. One that was closed is never given to libusb again, nor used by any thread
 * but its own: either would end the whole virtual machine.
 */
final class LibUsbHandle implements UsbHandle {
    private static final byte GET_DESCRIPTOR_OF_INTERFACE = (byte) 0x81;
    private static final short REPORT_DESCRIPTOR = 0x2200;
    private static final long ANSWER_MILLIS = 1000;

    private final Thread owner = Thread.currentThread();
    private final UsbDevice device;
    private @Nullable DeviceHandle handle;
    private @Nullable HidInterface held;
    private boolean detached;
    private ByteBuffer buffer = ByteBuffer.allocateDirect(0);

    LibUsbHandle(DeviceHandle handle, UsbDevice device) {
        this.handle = handle;
        this.device = device;
    }

    @Override
    public String serial() {
        return device.serialIndex() == 0
                ? ""
                : Optional.ofNullable(
                                LibUsb.getStringDescriptor(open(), (byte) device.serialIndex()))
                        .orElse("")
                        .strip();
    }

    /**
     * The system's own driver is sent away for as long; where that is not possible, claiming tells
     * whether it was in the way.
     */
    @Override
    public void claim(HidInterface chosen) throws UsbTrouble {
        detached = LibUsb.detachKernelDriver(open(), chosen.number()) == LibUsb.SUCCESS;
        held = chosen;
        int result = LibUsb.claimInterface(open(), chosen.number());
        if (result < 0) {
            giveBack(chosen);
            throw LibUsbFault.of(result, "claiming " + device);
        }
    }

    @Override
    public void release(HidInterface claimed) {
        // One that was unplugged has nothing to release, and says so.
        LibUsb.releaseInterface(open(), claimed.number());
        giveBack(claimed);
    }

    @Override
    public byte[] reportDescriptor(HidInterface claimed) throws UsbTrouble {
        var answer =
                ByteBuffer.allocateDirect(
                        Math.min(claimed.descriptorLength(), ReportDescriptor.LONGEST));
        int length =
                LibUsbFault.check(
                        LibUsb.controlTransfer(
                                open(),
                                GET_DESCRIPTOR_OF_INTERFACE,
                                LibUsb.REQUEST_GET_DESCRIPTOR,
                                REPORT_DESCRIPTOR,
                                (short) claimed.number(),
                                answer,
                                ANSWER_MILLIS),
                        "asking " + device + " for its report descriptor");
        var bytes = new byte[length];
        answer.get(bytes);
        return bytes;
    }

    @Override
    public int read(HidInterface claimed, byte[] into, Duration atMost) throws UsbTrouble {
        ByteBuffer report = buffer(into.length);
        IntBuffer came = IntBuffer.allocate(1);
        int result =
                LibUsb.interruptTransfer(
                        open(), claimed.endpoint(), report, came, atMost.toMillis());
        boolean waited = result == LibUsb.ERROR_TIMEOUT || result == LibUsb.ERROR_INTERRUPTED;
        if (result == LibUsb.ERROR_PIPE) {
            LibUsb.clearHalt(open(), claimed.endpoint());
        }
        if (!waited) {
            LibUsbFault.check(result, "waiting for " + device);
        }
        return take(report, came.get(0), into);
    }

    @Override
    public void close() {
        if (handle == null) {
            return;
        }
        DeviceHandle open = open();
        if (held != null) {
            release(held);
        }
        handle = null;
        LibUsb.close(open);
    }

    private void giveBack(HidInterface claimed) {
        held = null;
        if (detached) {
            LibUsb.attachKernelDriver(open(), claimed.number());
        }
        detached = false;
    }

    private DeviceHandle open() {
        if (handle == null || Thread.currentThread() != owner) {
            throw new IllegalStateException(device + " is closed, or another thread's.");
        }
        return handle;
    }

    private ByteBuffer buffer(int length) {
        if (buffer.capacity() != length) {
            buffer = ByteBuffer.allocateDirect(length);
        }
        return buffer.clear();
    }

    /** The native memory forgets what it held. */
    private static int take(ByteBuffer report, int length, byte[] into) {
        report.clear();
        report.get(into, 0, Math.min(length, into.length));
        byte[] zeros = new byte[into.length];
        report.clear();
        report.put(zeros);
        Arrays.fill(into, Math.min(length, into.length), into.length, (byte) 0);
        return length;
    }
}
