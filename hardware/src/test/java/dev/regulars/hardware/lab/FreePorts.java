package dev.regulars.hardware.lab;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Ports that nobody listens on, two in a row, below those that the kernel gives away. */
final class FreePorts {
    private static final int LOWEST = 12_000;
    private static final int HIGHEST = 30_000;

    private FreePorts() {}

    /** The first port of each of so many pairs. */
    static List<Integer> pairs(int count) throws IOException {
        var found = new ArrayList<Integer>();
        for (int tries = 0; found.size() < count; tries++) {
            int port = 2 * ThreadLocalRandom.current().nextInt(LOWEST / 2, HIGHEST / 2);
            if (!found.contains(port) && free(port) && free(port + 1)) {
                found.add(port);
            } else if (tries > 1000) {
                throw new IOException("No two free ports in a row between 12000 and 30000.");
            }
        }
        return found;
    }

    private static boolean free(int port) {
        try (var socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
