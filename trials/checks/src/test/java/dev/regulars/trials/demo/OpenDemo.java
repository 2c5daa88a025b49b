package dev.regulars.trials.demo;

import dev.regulars.loyalty.wire.Wire;
import dev.regulars.trials.house.HeadOffice;
import dev.regulars.trials.house.Launcher;
import dev.regulars.trials.house.Till;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A demo that a test holds in its hand: the same processes, pages and sample shop, and each process
 * can be ended and started again. Used by one thread.
 */
public final class OpenDemo implements AutoCloseable {
    private static final int PORTS = 4;

    private final DemoFolder folder;
    private final RunningDemo running;
    private final Links links;

    private OpenDemo(DemoFolder folder, RunningDemo running, Links links) {
        this.folder = folder;
        this.running = running;
        this.links = links;
    }

    /** Makes a shop with so many members in this folder and opens it. */
    public static OpenDemo start(Path root, int members) throws Exception {
        var clock = Clock.systemDefaultZone();
        var folder = DemoFolder.open(root);
        var ports = DemoPorts.from(portsInARow());
        var quiet = new Progress(new PrintStream(OutputStream.nullOutputStream()), false);
        var demo = new Demo(Launcher.ours(), folder, ports, clock, quiet);
        var running = demo.start(new DemoState(ports, members, LocalDate.now(clock), false));
        return new OpenDemo(folder, running, demo.links(running));
    }

    /** Opens once. */
    public String frontPanel() {
        return links.frontPanel();
    }

    public String frontPos() {
        return links.frontPos();
    }

    public String backPos() {
        return links.backPos();
    }

    public String tray() {
        return links.tray();
    }

    public URI console() {
        return URI.create(links.console());
    }

    /** Of head office's user hq. */
    public String password() throws IOException {
        return folder.password();
    }

    public HeadOffice office() {
        return running.office();
    }

    /**
     * The till whose takings one test closes: what others only need to be sold is sold at the back.
     */
    public Till front() {
        return running.front();
    }

    public Till back() {
        return running.back();
    }

    /** The tray's card of which this is said. */
    public Card card(String about) throws IOException {
        var bytes = DemoShop.cards(folder.of("shop"), LocalDate.now(Clock.systemDefaultZone()));
        return List.of(Wire.read(bytes, TrayCard[].class)).stream()
                .filter(card -> card.about().contains(about))
                .map(card -> new Card(card.name(), card.code()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no card of the tray is " + about));
    }

    /**
     * A card as the tray shows it.
     *
     * @param name what stands on it
     * @param code what a reader reads
     */
    public record Card(String name, String code) {}

    private static int portsInARow() throws IOException {
        for (int tries = 0; tries < 1000; tries++) {
            int first = ThreadLocalRandom.current().nextInt(20_000, 30_000);
            if (areFree(first)) {
                return first;
            }
        }
        throw new IOException("no " + PORTS + " free ports in a row between 20000 and 30000");
    }

    private static boolean areFree(int first) {
        for (int port = first; port < first + PORTS; port++) {
            try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                assert socket.isBound();
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        running.pages().close();
        running.front().close();
        running.back().close();
        running.office().close();
        folder.close();
    }
}
