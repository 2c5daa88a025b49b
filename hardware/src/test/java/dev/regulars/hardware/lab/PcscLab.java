package dev.regulars.hardware.lab;

import com.sun.jna.Library;
import com.sun.jna.Native;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A real pcscd of one's own with virtual readers. It sees no reader of the machine, disturbs no
 * other pcscd and needs none; root, or a kernel that lets anybody make a user namespace.
 *
 * <p>How: pcscd runs in a mount namespace where its fixed folder {@code /run/pcscd} is a folder of
 * ours, and libpcsclite is told by {@code PCSCLITE_CSOCK_NAME} where to find it. libpcsclite reads
 * that once for the whole process, so all labs of a process share the folder, one after the other.
 */
public final class PcscLab implements AutoCloseable {
    private static final String SOCKET_VARIABLE = "PCSCLITE_CSOCK_NAME";

    private final LabFolder folder;
    private final List<VirtualSlot> slots = new ArrayList<>();
    private final LabDaemon daemon;
    private final List<Integer> ports;

    private PcscLab(LabFolder folder, int pairs) throws IOException {
        this.folder = folder;
        this.daemon = new LabDaemon(folder);
        this.ports = FreePorts.pairs(pairs);
        for (int pair = 0; pair < pairs; pair++) {
            for (int slot = 0; slot < 2; slot++) {
                slots.add(
                        new VirtualSlot(
                                LabFolder.readerName(pair, slot),
                                ports.get(pair) + slot,
                                daemon::isUp));
            }
        }
    }

    /** What is not there that the lab needs, in one sentence, or nothing. */
    public static Optional<String> missing() {
        return LabNeeds.missing();
    }

    /** A running pcscd with two readers. */
    public static PcscLab start() {
        return start(1);
    }

    /**
     * A running pcscd.
     *
     * @param pairs half the number of readers, at most 8: the driver makes two at a time
     */
    public static PcscLab start(int pairs) {
        PcscLab lab = prepare(pairs);
        lab.up();
        return lab;
    }

    /** A lab whose pcscd is not running yet. */
    public static PcscLab prepare(int pairs) {
        try {
            Lazy.C.setenv(SOCKET_VARIABLE, Lazy.FOLDER.socket().toString(), 1);
            return new PcscLab(Lazy.FOLDER, pairs);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What another process needs in its environment to use this pcscd. */
    public Map<String, String> environment() {
        return Map.of(SOCKET_VARIABLE, folder.socket().toString());
    }

    /** A reader, counted from 0. */
    public VirtualSlot slot(int number) {
        return slots.get(number);
    }

    public List<VirtualSlot> slots() {
        return List.copyOf(slots);
    }

    /** Starts pcscd, with all readers, and waits until it listens. */
    public void up() {
        up(ports.size());
    }

    /** Starts pcscd with the first readers only, as if the others had been unplugged meanwhile. */
    public void up(int pairs) {
        try {
            folder.configure(ports.subList(0, pairs));
            daemon.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kills pcscd with SIGKILL. Cards stay where they are. */
    public void kill() {
        daemon.kill();
    }

    /** Takes all cards away and ends pcscd. */
    @Override
    public void close() {
        slots.forEach(VirtualSlot::remove);
        daemon.kill();
    }

    /** The part of the C library that Java lacks. */
    private interface CLibrary extends Library {
        int setenv(String name, String value, int overwrite);
    }

    private static final class Lazy {
        private static final CLibrary C = Native.load("c", CLibrary.class);
        private static final LabFolder FOLDER = LabFolder.create();
    }
}
