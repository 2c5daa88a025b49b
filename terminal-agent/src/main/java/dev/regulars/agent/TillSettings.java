package dev.regulars.agent;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.hardware.recording.Recording;
import dev.regulars.hardware.usb.UsbChoice;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a till was started.
 *
 * @param data writable
 * @param port 0 takes a free one
 * @param realReaders whether it listens to the smart card readers of this machine
 * @param claimedUsb the devices on USB that are the till's; no other is ever claimed
 * @param wedge how the shop's keyboard readers type
 * @param replay a session at readers that is played once the till is ready
 * @param machineClock what the machine believes the time to be
 */
record TillSettings(
        DataFolder data,
        int port,
        boolean simulatedReader,
        boolean realReaders,
        List<UsbChoice> claimedUsb,
        WedgeFormat wedge,
        @Nullable Recording replay,
        Clock machineClock) {

    TillSettings {
        claimedUsb = List.copyOf(claimedUsb);
    }

    /** Without a device on USB, and without a session to play. */
    TillSettings(
            DataFolder data,
            int port,
            boolean simulatedReader,
            boolean realReaders,
            WedgeFormat wedge,
            Clock machineClock) {
        this(data, port, simulatedReader, realReaders, List.of(), wedge, null, machineClock);
    }
}
