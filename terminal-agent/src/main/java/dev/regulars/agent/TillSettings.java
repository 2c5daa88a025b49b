package dev.regulars.agent;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.hardware.recording.Recording;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * How a till was started.
 *
 * @param data writable
 * @param port 0 takes a free one
 * @param realReaders whether it listens to the smart card readers of this machine
 * @param wedge how the shop's keyboard readers type
 * @param replay a session at readers that is played once the till is ready
 * @param machineClock what the machine believes the time to be
 */
record TillSettings(
        DataFolder data,
        int port,
        boolean simulatedReader,
        boolean realReaders,
        WedgeFormat wedge,
        @Nullable Recording replay,
        Clock machineClock) {

    TillSettings(
            DataFolder data,
            int port,
            boolean simulatedReader,
            boolean realReaders,
            WedgeFormat wedge,
            Clock machineClock) {
        this(data, port, simulatedReader, realReaders, wedge, null, machineClock);
    }
}
