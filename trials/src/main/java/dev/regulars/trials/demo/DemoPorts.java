package dev.regulars.trials.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where everything of a demo answers, on 127.0.0.1. */
record DemoPorts(int server, int front, int back, int pages) {
    /** The usual ports of server and till, and those beside them. */
    static final DemoPorts USUAL = new DemoPorts(7500, 7400, 7401, 7402);

    private static final int FIRST_OF_ALL = 1;
    private static final int LAST_OF_ALL = 65_535;

    /** Four in a row. */
    static DemoPorts from(int first) {
        if (first < FIRST_OF_ALL || first + 3 > LAST_OF_ALL) {
            throw new CannotStart(
                    "--port "
                            + first
                            + ": the demo takes this port and the three after it, so"
                            + " say one from 1 to 65532.");
        }
        return new DemoPorts(first, first + 1, first + 2, first + 3);
    }

    URI serverAt() {
        return URI.create("http://127.0.0.1:" + server);
    }

    /** The origin of the sample POS and of the tray. */
    URI pagesAt() {
        return URI.create("http://127.0.0.1:" + pages);
    }

    /**
     * Looks whether nobody else listens there.
     *
     * @throws CannotStart naming the port, who wants it, and the remedy
     */
    void mustBeFree() {
        byUse().forEach(DemoPorts::mustBeFree);
    }

    private Map<String, Integer> byUse() {
        var ports = new LinkedHashMap<String, Integer>();
        ports.put("the server", server);
        ports.put("the till Front", front);
        ports.put("the till Back", back);
        ports.put("the sample POS", pages);
        return ports;
    }

    private static void mustBeFree(String use, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart(
                    "Port %d, which %s wants, is in use: end what listens there, or choose others with --port, such as --port 7600."
                            .formatted(port, use));
        }
    }
}
