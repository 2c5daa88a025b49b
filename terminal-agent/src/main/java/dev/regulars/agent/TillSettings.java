package dev.regulars.agent;

import dev.regulars.agent.disk.DataFolder;
import dev.regulars.hardware.wedge.WedgeFormat;
import java.time.Clock;

/**
 * How a till was started.
 *
 * @param data writable
 * @param port 0 takes a free one
 * @param realReaders whether it listens to the smart card readers of this machine
 * @param wedge how the shop's keyboard readers type
 * @param machineClock what the machine believes the time to be
 */
record TillSettings(
        DataFolder data,
        int port,
        boolean simulatedReader,
        boolean realReaders,
        WedgeFormat wedge,
        Clock machineClock) {}
